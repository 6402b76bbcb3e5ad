// What all our events have in common: they bubble, cross shadow roots, and carry their facts as fields.

// MooTools, and pages with a class of that name, put something else in the place of `Event`.
const BrowserEvent = (Object.getPrototypeOf(CustomEvent.prototype) as Event).constructor as typeof Event;

export abstract class NewsEvent extends BrowserEvent {
  constructor(type: string, facts: object, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    // Some facts are worked out when somebody asks for them.
    Object.defineProperties(this, Object.getOwnPropertyDescriptors(facts));
  }
}

/** The fields of an event, as its constructor takes them. */
export type Facts<E> = Omit<E, keyof Event>;
