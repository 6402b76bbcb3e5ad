<?php
// PHP, and WordPress: `newsroom-elements render` makes the HTML. WordPress keeps it for five minutes, and the last good one
// for when the next fails; elsewhere put your own cache around the call. A failure without a good one gives the plain link.
// Node 20 or newer and the package must be installed on the machine.

/**
 * @param string   $tag        such as 'news-feed'
 * @param string   $src        address of the document
 * @param string[] $attributes such as ['layout=grid', 'limit=5']
 * @param string[] $options    such as ['--lang', 'uk', '--time-zone', 'Europe/Kyiv']
 */
function newsroom_element(string $tag, string $src, array $attributes = [], array $options = []): string
{
    $command = array_merge(
        ['node', __DIR__ . '/node_modules/newsroom-elements/bin/newsroom-elements.js', 'render', $tag, '--src', $src],
        $options,
        ['--'],
        $attributes
    );
    $key = 'newsroom_' . md5(implode("\n", $command));
    $kept = function_exists('get_transient') ? get_transient($key) : false;
    if ($kept !== false) {
        return $kept;
    }
    // A list of arguments, so that no shell reads them.
    $process = proc_open($command, [1 => ['pipe', 'w'], 2 => ['file', '/dev/null', 'w']], $pipes);
    $html = is_resource($process) ? stream_get_contents($pipes[1]) : '';
    $code = is_resource($process) ? proc_close($process) : 1;
    if ($code === 0 && function_exists('set_transient')) {
        set_transient($key, $html, 5 * MINUTE_IN_SECONDS);
        update_option($key, $html, false);
    }
    if ($code !== 0) {
        $html = function_exists('get_option') ? get_option($key, '') : '';
    }
    return $html !== '' ? $html : '<a href="' . htmlspecialchars($src) . '">' . htmlspecialchars($src) . '</a>';
}

// In WordPress: [news_element tag="news-feed" src="https://…" layout="grid"]
if (function_exists('add_shortcode')) {
    add_shortcode('news_element', function ($given) {
        $given = (array) $given;
        $attributes = [];
        foreach (array_diff_key($given, ['tag' => 1, 'src' => 1]) as $name => $value) {
            $attributes[] = "$name=$value";
        }
        $options = ['--lang', get_bloginfo('language'), '--time-zone', wp_timezone_string()];
        return newsroom_element($given['tag'] ?? 'news-feed', $given['src'] ?? '', $attributes, $options);
    });
}
