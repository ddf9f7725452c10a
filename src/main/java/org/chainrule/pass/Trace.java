package org.chainrule.pass;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainrule.network.Network;
import org.chainrule.network.Sample;
import org.chainrule.network.Variable;

/**
 * What happened in a pass: its steps in order, and every matrix that can be shown. Immutable for
 * its readers, and safe to read from any thread.
 */
public final class Trace {

  private static final Set<Name.Form> DERIVATIVES = EnumSet.of(Name.Form.SLOPE, Name.Form.JACOBIAN);

  private final Network network;
  private final Sample sample;
  private final Spine spine;
  private volatile Index index;
  private volatile double colorScale = Double.NaN;

  /** The steps and all that they know; made when the trace is first looked at. */
  private record Index(List<Step> steps, Map<Name, Quantity> quantities, Map<Name, Step> stepOf) {

    static Index of(StepBuilder builder) {
      Map<Name, Step> stepOf =
          builder.steps().stream().collect(Collectors.toUnmodifiableMap(Step::name, s -> s));
      return new Index(List.copyOf(builder.steps()), Map.copyOf(builder.quantities()), stepOf);
    }
  }

  Trace(Network network, Sample sample, Spine spine) {
    this.network = network;
    this.sample = sample;
    this.spine = spine;
  }

  private Index index() {
    Index made = index;
    return made != null ? made : makeIndex();
  }

  private synchronized Index makeIndex() {
    if (index == null) {
      index = Index.of(StepBuilder.of(network, sample, spine));
    }
    return index;
  }

  /** Computes every step's result that has not been looked at yet. */
  public void complete() {
    steps().forEach(step -> step.result().value());
  }

  /** The network that was run. */
  public Network network() {
    return network;
  }

  /** What it was run on. */
  public Sample sample() {
    return sample;
  }

  /** The steps, in the order in which the pass takes them. */
  public List<Step> steps() {
    return index().steps();
  }

  /** Returns step {@code number}, counted from 1. */
  public Step step(int number) {
    return steps().get(number - 1);
  }

  /** Returns the step that computes this quantity; inputs and parameters have none. */
  public Optional<Step> stepOf(Name name) {
    return Optional.ofNullable(index().stepOf().get(name));
  }

  /** Returns the step of this id, as in trace files. */
  public Optional<Step> stepOf(String id) {
    return steps().stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /** Returns a matrix of this pass. */
  public Optional<Quantity> find(Name name) {
    return Optional.ofNullable(index().quantities().get(name));
  }

  /**
   * Returns a matrix of this pass.
   *
   * @throws IllegalArgumentException if the pass has no such matrix
   */
  public Quantity quantity(Name name) {
    return find(name)
        .orElseThrow(() -> new IllegalArgumentException("no " + name + " in this pass"));
  }

  /**
   * Returns what the backward pass multiplies by at an activation: the slopes as one matrix, or the
   * transposed Jacobians, one a sample. Empty where the loss fuses with the activation.
   */
  public List<Quantity> derivatives(int layer) {
    return stepOf(Name.linearOutput(layer).gradient()).stream()
        .flatMap(step -> step.operands().stream())
        .filter(operand -> DERIVATIVES.contains(operand.name().form()))
        .toList();
  }

  /** Returns the magnitude at which a colour scale shared by all matrices should end. */
  public double colorScale() {
    double known = colorScale;
    if (Double.isNaN(known)) {
      known =
          index().quantities().values().stream().mapToDouble(Quantity::colorScale).max().orElse(0);
      colorScale = known;
    }
    return known;
  }

  /** Whether the loss is computed together with the last activation. */
  public boolean fused() {
    return network.fusion().isPresent();
  }

  /**
   * Returns the number of the step at which the matrix can first be shown, 0 for what is given: the
   * step that computes it, or for what the backward pass takes along (a mask, a transpose) the step
   * that uses it.
   */
  public int shownFrom(Name name) {
    return switch (name.form()) {
      case VALUE -> stepOf(name).map(Step::number).orElse(0);
      case GRADIENT, CONTRIBUTION ->
          stepOf(name.role() == Variable.Role.LOSS ? Name.yhat().gradient() : name)
              .orElseThrow()
              .number();
      case SLOPE, JACOBIAN -> stepOf(name.value().gradient()).orElseThrow().number();
      case TRANSPOSE -> stepOf(usedIn(name)).orElseThrow().number();
    };
  }

  private Name usedIn(Name transpose) {
    return transpose.role() == Variable.Role.WEIGHT
        ? Name.of(network.layerInput(transpose.layer())).gradient()
        : Name.weight(transpose.layer() + 1).gradient();
  }
}
