package org.chainrule.explain.glossary;

import java.util.Locale;
import java.util.Optional;
import org.chainrule.explain.prose.Prose;
import org.chainrule.words.Words;

/**
 * A symbol, a word or a mark that not everyone knows: an entry of the glossary. The message bundle
 * says how it is written, unless it has to be drawn, what it is called, and what it means.
 */
public enum Meaning {
  ENTRYWISE(Topic.FORMULAS),
  PRODUCT(Topic.FORMULAS),
  TRANSPOSED(Topic.FORMULAS),
  GRADIENT(Topic.FORMULAS),
  JACOBIAN(Topic.FORMULAS),
  CONTRIBUTION(Topic.FORMULAS),
  SLOPES(Topic.FORMULAS),
  MASK(Topic.FORMULAS),
  NORM(Topic.FORMULAS),
  SUM(Topic.FORMULAS),
  JOIN(Topic.FORMULAS),
  ROUNDED(Topic.FORMULAS),
  BECOMES(Topic.FORMULAS),
  PLUS_MINUS(Topic.FORMULAS),
  DIAGONAL(Topic.FORMULAS),
  UNIT_MATRIX(Topic.FORMULAS),
  ONES(Topic.FORMULAS),
  SHAPE(Topic.FORMULAS),
  LEFT_OUT(Topic.FORMULAS),
  BRACED(Topic.FORMULAS),

  LOSS(Topic.NAMES),
  INPUT(Topic.NAMES),
  TARGET(Topic.NAMES),
  OUTPUT(Topic.NAMES),
  WEIGHTS(Topic.NAMES),
  BIASES(Topic.NAMES),
  LAYER(Topic.NAMES),
  BRANCH(Topic.NAMES),
  DELTA(Topic.NAMES),
  COUNTS(Topic.NAMES),
  INDEX(Topic.NAMES),
  SIGMOID(Topic.NAMES),
  RELU(Topic.NAMES),
  NORMAL(Topic.NAMES),
  HUBER(Topic.NAMES),
  STEP_WIDTH(Topic.NAMES),
  AFTER(Topic.NAMES),
  KEPT(Topic.NAMES),
  SHARES(Topic.NAMES),
  STEPS(Topic.NAMES),
  CHANGE(Topic.NAMES),
  PENALTY(Topic.NAMES),
  NABLA(Topic.NAMES),
  ANY_JACOBIAN(Topic.NAMES),
  ANY_GRADIENT(Topic.NAMES),
  DISTANCE(Topic.NAMES),

  NOT_YET(Topic.CELLS),
  ASKED(Topic.CELLS),
  COLOURS(Topic.CELLS),
  OFF(Topic.CELLS),
  DEAD(Topic.CELLS),
  KINK(Topic.CELLS),
  FLAT(Topic.CELLS),
  COUNTED(Topic.CELLS),
  BLOCKED(Topic.CELLS),
  CANCELLED(Topic.CELLS),
  NOT_FINITE(Topic.CELLS),
  BEFORE(Topic.CELLS),
  IDLE(Topic.CELLS),
  CURRENT(Topic.CELLS),
  SELECTED(Topic.CELLS),
  LIT(Topic.CELLS),
  WORKED(Topic.CELLS),
  SAMPLE(Topic.CELLS),

  FORWARD(Topic.GRAPH),
  BACKWARD(Topic.GRAPH),
  PARAMETER(Topic.GRAPH),
  REMEMBERED(Topic.GRAPH),
  UPDATE(Topic.GRAPH),
  ADDED(Topic.GRAPH),
  OVERVIEW(Topic.GRAPH),
  CHIP(Topic.GRAPH),
  SPINE(Topic.GRAPH),
  BRANCHES(Topic.GRAPH),
  NOT_NEEDED(Topic.GRAPH),
  PAGES(Topic.GRAPH),

  CURVE(Topic.PLOTS),
  SLOPE(Topic.PLOTS),
  POINT(Topic.PLOTS),
  JUMP(Topic.PLOTS),
  QUARTER(Topic.PLOTS),
  ZONES(Topic.PLOTS),
  TANGENT(Topic.PLOTS),
  KINK_ON_LINE(Topic.PLOTS),
  NUDGED(Topic.PLOTS),
  AGREES(Topic.PLOTS),
  DIFFERS(Topic.PLOTS),
  AT_KINK(Topic.PLOTS),
  TOO_SMALL(Topic.PLOTS),
  NOT_COMPARED(Topic.PLOTS),

  RHO(Topic.DEPTH),
  VANISHED(Topic.DEPTH),
  EXPLODED(Topic.DEPTH),
  EXACTLY_ZERO(Topic.DEPTH),
  NO_NUMBER(Topic.DEPTH),
  FACTORS(Topic.DEPTH),
  FACTOR(Topic.DEPTH),
  BAND(Topic.DEPTH),
  NOT_MOVED(Topic.DEPTH),

  ANSWERED(Topic.PRACTICE),

  OPTIMISER(Topic.TRAINING),
  MOMENTUM(Topic.TRAINING),
  ADAM(Topic.TRAINING),
  BATCH(Topic.TRAINING),
  ITERATION(Topic.TRAINING),
  RUN(Topic.TRAINING),
  DIVERGES(Topic.TRAINING);

  /** What entries are about that stand together. */
  public enum Topic {
    FORMULAS,
    NAMES,
    CELLS,
    GRAPH,
    PLOTS,
    DEPTH,
    PRACTICE,
    TRAINING;

    /** What it is called. */
    public String title() {
      return Words.of("glossary.topic." + name().toLowerCase(Locale.ROOT));
    }
  }

  private final Topic topic;

  Meaning(Topic topic) {
    this.topic = topic;
  }

  /** What it is about. */
  public Topic topic() {
    return topic;
  }

  /** How it is written; empty if it has to be drawn. */
  public Optional<Prose> written() {
    String key = key(".mark");
    return Words.has(key) ? Optional.of(Prose.of(key)) : Optional.empty();
  }

  /** What it is called. */
  public String title() {
    return Words.of(key(".name"));
  }

  /** What it means, in a sentence or two. */
  public Prose text() {
    return Prose.of(key(".says"));
  }

  /** All of it in plain words, for a tooltip or a screen reader. */
  public String said() {
    String mark = written().map(Prose::plainText).orElse("");
    String called = mark.isEmpty() || mark.equals(title()) ? title() : mark + "  " + title();
    return called + ": " + text().plainText();
  }

  private String key(String part) {
    return "glossary." + name().toLowerCase(Locale.ROOT) + part;
  }
}
