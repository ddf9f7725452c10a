package org.chainrule.session.depth;

import java.util.List;
import org.chainrule.study.depth.StackReport;

/**
 * What became of many nets of one stack.
 *
 * @param report the numbers
 * @param sentences what is to be said of them
 */
public record ManyStudy(StackReport report, List<String> sentences) {

  /** Copies the list. */
  public ManyStudy {
    sentences = List.copyOf(sentences);
  }
}
