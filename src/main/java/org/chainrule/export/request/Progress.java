package org.chainrule.export.request;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * Tells how far an export is, and ends it once nobody waits for it any more.
 *
 * @param share is told which share is done, 0 to 1
 * @param cancelled asked before each piece
 */
public record Progress(DoubleConsumer share, BooleanSupplier cancelled) {

  /** For what is done at once. */
  public static final Progress NONE = new Progress(share -> {}, () -> false);

  /**
   * Says that so many pieces of all are done.
   *
   * @throws CancellationException if nobody waits for the rest
   */
  public void done(int pieces, int all) {
    if (cancelled.getAsBoolean()) {
      throw new CancellationException("nobody waits for this export any more");
    }
    share.accept(all == 0 ? 1 : pieces / (double) all);
  }

  /** Returns the progress of one of several parts of equal length. */
  public Progress of(int part, int all) {
    return new Progress(inner -> share.accept((part + inner) / all), cancelled);
  }
}
