package org.chainrule.practice.line;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chainrule.algebra.Matrix;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;

/**
 * The lines that somebody goes on with, though they are not right: what they give stands in the
 * place of what the steps give, and everything else follows from that.
 *
 * @param senses what the lines say, by what they compute
 */
public record OwnLines(Map<Name, Line.Sense> senses) {

  /** No such lines. */
  public static final OwnLines NONE = new OwnLines(Map.of());

  /** Copies the map. */
  public OwnLines {
    senses = Map.copyOf(senses);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return senses.isEmpty();
  }

  /** Returns these lines with another one. */
  public OwnLines with(Name name, Line.Sense sense) {
    Map<Name, Line.Sense> more = new LinkedHashMap<>(senses);
    more.put(name, sense);
    return new OwnLines(more);
  }

  /** Returns these lines without that of a step. */
  public OwnLines without(Name name) {
    Map<Name, Line.Sense> fewer = new LinkedHashMap<>(senses);
    fewer.remove(name);
    return new OwnLines(fewer);
  }

  /** Returns those of the lines that stand before a step. */
  public OwnLines before(Step step, Trace trace) {
    Map<Name, Line.Sense> earlier = new LinkedHashMap<>(senses);
    earlier.keySet().removeIf(name -> trace.shownFrom(name) >= step.number());
    return new OwnLines(earlier);
  }

  /** Returns a pass as it goes on from what the lines give in it. */
  public Trace on(Trace trace) {
    Map<Name, Matrix> given = new HashMap<>();
    Trace following = trace;
    for (Step step : trace.steps()) {
      Optional<Line.Sense> sense = Optional.ofNullable(senses.get(step.name()));
      if (sense.isPresent()) {
        Optional<Matrix> value = LineValue.of(sense.get(), step.name(), following);
        value.ifPresent(matrix -> given.put(step.name(), matrix));
        following = Pass.run(trace.network(), trace.sample(), given);
      }
    }
    return following;
  }
}
