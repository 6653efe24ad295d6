/** A moment that reads the same wherever the tests run: `2027-03-02 15:00Z`. */
export const instant = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().slice(0, 16).replace('T', ' ')}Z`;
