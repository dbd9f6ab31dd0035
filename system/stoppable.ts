/** Something that runs until it is stopped. Stopping twice is fine. */
export interface Stoppable {
  stop(how?: 'immediately'): Promise<void>;
}
