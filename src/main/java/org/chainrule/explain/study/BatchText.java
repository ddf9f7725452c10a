package org.chainrule.explain.study;

import java.util.stream.Collectors;
import org.chainrule.study.train.Batches;
import org.chainrule.words.Words;

/** Says which batch a step looks at. */
public final class BatchText {

  /** More numbers than this are read by nobody. */
  private static final int MOST = 16;

  private BatchText() {}

  /** In a few words. */
  public static String shortly(Batches.Turn turn) {
    return Words.of("batch.short", String.valueOf(turn.number()), String.valueOf(turn.all()));
  }

  /** With its samples, if they are not too many. */
  public static String of(Batches.Turn turn) {
    String samples =
        turn.samples().stream()
            .map(String::valueOf)
            .collect(Collectors.joining(Words.of("batch.between")));
    return Words.of(
        turn.samples().size() > MOST ? "batch.many" : "batch.samples",
        String.valueOf(turn.number()),
        String.valueOf(turn.all()),
        String.valueOf(turn.epoch()),
        turn.samples().size(),
        samples);
  }
}
