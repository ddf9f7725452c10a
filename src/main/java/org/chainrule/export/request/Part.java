package org.chainrule.export.request;

import java.io.IOException;

/**
 * One of the files that an export is made of.
 *
 * @param name what tells it from the others, such as {@code 03-z3}; empty if there is only one
 * @param content makes what it holds
 */
public record Part(String name, Content content) {

  /** Makes what a file holds. */
  @FunctionalInterface
  public interface Content {
    /**
     * Returns the bytes.
     *
     * @throws java.util.concurrent.CancellationException if nobody waits for them any more
     */
    byte[] bytes(Progress progress) throws IOException;
  }
}
