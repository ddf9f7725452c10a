package org.chainrule.practice.question;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Layer;
import org.chainrule.network.Variable;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.practice.ground.Ground;

/**
 * Which unit of a hidden layer learns nothing from the samples? One learns nothing if what they add
 * to the gradients of its weights and its bias is 0.
 *
 * @param layer the layer, from 1
 */
public record IdleUnit(Trace trace, int layer) implements Question {

  /** With more units nobody looks at each. */
  private static final int MOST_UNITS = 24;

  /**
   * Asks it of a layer where some units learn nothing and others surely learn something.
   *
   * @param layer a layer before the last
   */
  static Optional<IdleUnit> of(Trace trace, int layer) {
    IdleUnit question = new IdleUnit(trace, layer);
    return question.canBeAsked() ? Optional.of(question) : Optional.empty();
  }

  private boolean canBeAsked() {
    Ground ground = new Ground(trace);
    return layer < trace.network().depth()
        && units() <= MOST_UNITS
        && own().activation().elementwise().isPresent()
        && own().frozen().isEmpty()
        && ground.goesOneWay(layer)
        && ground.isFinite()
        && ground.isSmooth()
        && clear();
  }

  private boolean clear() {
    double largest = IntStream.range(0, units()).mapToDouble(this::learned).max().orElse(0);
    long idle = IntStream.range(0, units()).filter(unit -> learned(unit) == 0).count();
    long learning =
        IntStream.range(0, units())
            .filter(unit -> learned(unit) > Ground.ROUNDING * largest)
            .count();
    return idle > 0 && learning > 0 && idle + learning == units();
  }

  private Layer own() {
    return trace.network().layer(layer);
  }

  /** The number of units of the layer. */
  public int units() {
    return own().outputs();
  }

  @Override
  public int shown() {
    return trace.stepOf(Name.loss()).orElseThrow().number();
  }

  @Override
  public List<Choice> choices() {
    return IntStream.range(0, units())
        .mapToObj(row -> (Choice) new Choice.Unit(layer, row))
        .toList();
  }

  @Override
  public boolean isRight(Choice choice) {
    return choice instanceof Choice.Unit unit && unit.layer() == layer && isIdle(unit.row());
  }

  /** Whether a unit learns nothing. */
  public boolean isIdle(int row) {
    return learned(row) == 0;
  }

  /** Returns the largest magnitude among what the samples add to the gradients of a unit. */
  private double learned(int row) {
    return parameters()
        .map(name -> row(trace.quantity(trace.firstGradient(name)).value(), row))
        .mapToDouble(Matrix::maxMagnitude)
        .max()
        .orElse(0);
  }

  private Stream<Name> parameters() {
    return own().bias().isPresent()
        ? Stream.of(Name.weight(layer), Name.bias(layer))
        : Stream.of(Name.weight(layer));
  }

  private static Matrix row(Matrix matrix, int row) {
    return Matrix.generate(1, matrix.columns(), (ignored, column) -> matrix.get(row, column));
  }

  /** Returns f′(z) of a unit, one a sample. */
  public Matrix slopes(int row) {
    return row(
        own()
            .activation()
            .elementwise()
            .orElseThrow()
            .slopes(trace.quantity(Name.linearOutput(layer)).value()),
        row);
  }

  /** Returns the gradient dℓ/da that arrives at a unit, one a sample. */
  public Matrix arriving(int row) {
    return row(trace.quantity(output().gradient()).value(), row);
  }

  /** Returns dℓ/dz of a unit, one a sample. */
  public Matrix leaving(int row) {
    return row(trace.quantity(Name.linearOutput(layer).gradient()).value(), row);
  }

  /** What leaves the activation. */
  public Name output() {
    Variable output = trace.network().activationOutput(layer);
    return Name.of(output);
  }

  /** What the layer takes in. */
  public Name input() {
    return Name.of(trace.network().layerInput(layer));
  }

  /** Returns the causes that each alone let a unit learn nothing. */
  public List<Cause> causes(int row) {
    return Stream.of(Cause.values())
        .filter(cause -> cause.holds(this, row))
        .collect(Collectors.toUnmodifiableList());
  }

  @Override
  public Optional<Question> next() {
    return IntStream.range(0, units())
        .filter(this::isIdle)
        .filter(row -> !causes(row).isEmpty())
        .mapToObj(row -> (Question) new IdleCause(this, row))
        .findFirst();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.idleUnit(this);
  }
}
