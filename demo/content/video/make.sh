#!/bin/sh
# Makes crossing.mp4, crossing.webm and crossing.jpg (the poster) from two photographs of ../photos: sixteen seconds,
# three slow pans, a low synthesized chord and a bell; snow.*: nine silent seconds of a
# third; and cat.*: the frames of a fourth as the film they nearly were. Needs ffmpeg with libx264, libvpx-vp9, aac and libopus.
# The captions, crossing.en.vtt and crossing.uk.vtt, are written by hand.
set -eu
cd "$(dirname "$0")"

river=../photos/black-canyon.jpg
boats=../photos/nagasaki-boats.jpg

# Each shot is cut out of a much enlarged still, so that it moves by fractions of a pixel of the film.
filters="
[0:v]scale=3840:-2,crop=2240:1260:x='640-t*80':y='1320-t*30',scale=640:360:flags=area,hqdn3d=3:3:4:4,fps=24,format=yuv420p,settb=1/24[one];
[1:v]scale=3840:-2,crop=2240:1260:x='260+t*190':y=1780,scale=640:360:flags=area,hqdn3d=3:3:4:4,fps=24,format=yuv420p,settb=1/24[two];
[2:v]scale=3840:-2,crop=3200:1800:x='560-t*20':y='1180-t*130',scale=640:360:flags=area,hqdn3d=3:3:4:4,fps=24,format=yuv420p,settb=1/24[three];
[one][two]xfade=transition=fade:duration=1:offset=4.5[a];
[a][three]xfade=transition=fade:duration=1:offset=9.5,fade=t=in:d=0.6,fade=t=out:st=15.4:d=0.6,format=yuv420p[film]
"

chord="(0.05*sin(2*PI*110*t)+0.035*sin(2*PI*164.81*t)+0.02*sin(2*PI*220.4*t))*(0.75+0.25*sin(2*PI*0.25*t))"
bell="gte(t,12.5)*0.12*exp(-1.6*(t-12.5))*(sin(2*PI*880*t)+0.5*sin(2*PI*2217*t)*exp(-2*(t-12.5)))"

shoot() {
  ffmpeg -v error -y \
    -loop 1 -framerate 24 -t 5.5 -i "$river" -loop 1 -framerate 24 -t 6 -i "$boats" -loop 1 -framerate 24 -t 6.5 -i "$boats" \
    -f lavfi -i "aevalsrc='$chord+$bell':s=48000:d=16" \
    -filter_complex "$filters;[3:a]afade=t=in:d=1,afade=t=out:st=14.8:d=1.2[sound]" \
    -map '[film]' -map '[sound]' -t 16 -map_metadata -1 "$@"
}

shoot -c:v libx264 -profile:v high -preset veryslow -crf 40 -c:a aac -b:a 32k -ac 1 -movflags +faststart crossing.mp4
shoot -c:v libvpx-vp9 -b:v 0 -crf 62 -row-mt 1 -deadline good -cpu-used 2 -g 240 -c:a libopus -b:a 24k -ac 1 crossing.webm
ffmpeg -v error -y -i "$boats" -vf crop=1024:576:0:228 -frames:v 1 -q:v 5 crossing.jpg

snow() {
  ffmpeg -v error -y -loop 1 -framerate 24 -t 9 -i ../photos/french-alpine-landscape.jpg -vf \
    "scale=4096:-2,crop=2240:1260:x='100+t*180':y='180+t*10',scale=640:360:flags=area,hqdn3d=3:3:4:4,fade=t=in:d=0.6,fade=t=out:st=8.4:d=0.6,format=yuv420p" \
    -an -map_metadata -1 "$@"
}

snow -c:v libx264 -profile:v high -preset veryslow -crf 38 -movflags +faststart snow.mp4
snow -c:v libvpx-vp9 -b:v 0 -crf 60 -row-mt 1 -deadline good -cpu-used 2 -g 240 snow.webm
ffmpeg -v error -y -i ../photos/french-alpine-landscape.jpg -vf crop=854:480:90:0 -frames:v 1 -q:v 5 snow.jpg

# cat.mp4, cat.webm, cat.jpg: the twenty-four frames of ../photos/locomotion-house-cat.jpg, three times over.
sheet=../photos/locomotion-house-cat.jpg
frames=$(mktemp -d)
trap 'rm -rf "$frames"' EXIT
n=10
for y in 21 148 268 396; do
  for x in 9 177 345 513 681 849; do
    ffmpeg -v error -y -i "$sheet" -vf "crop=164:92:$x:$y,scale=480:270:flags=lanczos,format=yuv420p" -frames:v 1 "$frames/$n.png"
    n=$((n + 1))
  done
done

cat_film() {
  ffmpeg -v error -y -stream_loop 2 -framerate 8 -start_number 10 -i "$frames/%d.png" -an -map_metadata -1 -pix_fmt yuv420p "$@"
}

cat_film -c:v libx264 -profile:v high -preset veryslow -crf 36 -g 240 -movflags +faststart cat.mp4
cat_film -c:v libvpx-vp9 -b:v 0 -crf 54 -row-mt 1 -deadline good -cpu-used 1 -g 240 cat.webm
ffmpeg -v error -y -i "$frames/30.png" -q:v 4 cat.jpg
