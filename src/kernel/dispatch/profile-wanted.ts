/** The person is new, what we know of them is old, or their rights matter: ask their platform and come again. */
export class ProfileWanted extends Error {}
