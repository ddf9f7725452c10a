package org.chainrule.session.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.function.BiFunction;
import org.chainrule.pass.program.Pass;
import org.chainrule.study.train.Run;
import org.chainrule.study.train.State;

/**
 * What is measured along a run: at every state of a short one, of a long one at as many as can be
 * told apart, and always at the last and at the one that is looked at. Of a long one two neighbours
 * are measured together, as a rate that is too large makes them go up and down by turns. What was
 * measured once is not measured again. Lives on the thread of pictures.
 *
 * @param <S> what it is measured of
 * @param <M> what is measured
 */
final class Trail<S, M> {

  /** As many places at most as a picture has room for. */
  private static final int MOST = 256;

  private final BiFunction<Look, S, M> measure;
  private S subject;
  private final Map<Run, Map<Integer, M>> known = new WeakHashMap<>();

  /**
   * A run up to an iteration, with what it branches off.
   *
   * @param at the state that is looked at
   * @param subject what is measured there
   */
  record Stretch<S>(KeptRun run, int last, int at, S subject) {}

  Trail(BiFunction<Look, S, M> measure) {
    this.measure = measure;
  }

  /** Returns what is measured along a stretch, from its first state to its last. */
  List<Measured<M>> along(Stretch<S> stretch) {
    if (!stretch.subject.equals(subject)) {
      subject = stretch.subject;
      known.clear();
    }
    return iterations(stretch).stream().map(iteration -> at(stretch.run, iteration)).toList();
  }

  private static SortedSet<Integer> iterations(Stretch<?> stretch) {
    int first = stretch.run.begin();
    int stride = 1;
    while ((stretch.last - first) / stride > MOST) {
      stride *= 2;
    }
    SortedSet<Integer> some = new TreeSet<>();
    for (int iteration = first; iteration < stretch.last; iteration += stride) {
      some.add(iteration);
      some.add(iteration + 1);
    }
    some.add(stretch.last);
    some.add(Math.max(first, Math.min(stretch.last, stretch.at)));
    return some;
  }

  private Measured<M> at(KeptRun run, int iteration) {
    KeptRun having = run.having(iteration);
    M measured =
        known
            .computeIfAbsent(having.run(), some -> new HashMap<>())
            .computeIfAbsent(iteration, some -> measure.apply(look(having, iteration), subject));
    return new Measured<>(iteration, measured);
  }

  private static Look look(KeptRun run, int iteration) {
    State state = run.run().at(iteration);
    return new Look(run, state, Pass.run(state.network(), run.origin().sample()));
  }
}
