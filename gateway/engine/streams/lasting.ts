/** What is held for as long as something lasts, and let go of with it. */
export interface Lasting {
  /** Takes hold of something; what `take` returns lets it go. Nothing is taken once it is over. */
  hold(take: () => () => void): void;
  end(): void;
}

export function createLasting(): Lasting {
  const held: Array<() => void> = [];
  let isOver = false;
  return {
    hold: (take) => {
      if (isOver) return;
      const letGo = take();
      // It may have come to its end over this.
      if (isOver) letGo();
      else held.push(letGo);
    },
    end: () => {
      isOver = true;
      for (const letGo of held.splice(0)) letGo();
    },
  };
}
