package org.chainrule.pass.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.algebra.Matrix;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.network.scenario.Sample;
import org.chainrule.pass.operation.Values;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * What happened in a pass: its steps in order, and every matrix that can be shown. Immutable for
 * its readers, and safe to read from any thread.
 */
public final class Trace {

  private static final Set<Name.Form> DERIVATIVES = EnumSet.of(Name.Form.SLOPE, Name.Form.JACOBIAN);

  private final Program program;
  private final Sample sample;
  private final Map<Name, Matrix> instead;
  private final Matrix[] computed;
  private volatile Index index;

  /** The steps and all that they know; made when the trace is first looked at. */
  private record Index(
      List<Step> steps,
      Map<Name, Quantity> quantities,
      Map<Name, Step> stepOf,
      Map<Name, Step> factors,
      Map<Name, Integer> shownFrom) {

    /** The builder is not used any more, so that nothing of it needs to be copied. */
    static Index of(StepBuilder builder) {
      Map<Name, Step> stepOf = new HashMap<>();
      builder.steps().forEach(step -> stepOf.put(step.name(), step));
      return new Index(
          Collections.unmodifiableList(builder.steps()),
          Collections.unmodifiableMap(builder.quantities()),
          stepOf,
          Collections.unmodifiableMap(builder.factors()),
          builder.shownFrom());
    }
  }

  /** Computes at once what everything else follows from. */
  Trace(Program program, Sample sample, Map<Name, Matrix> instead) {
    this(program, sample, instead, program.schedule().run(sample.x(), sample.y(), instead));
  }

  private Trace(Program program, Sample sample, Map<Name, Matrix> instead, Matrix[] computed) {
    this.program = program;
    this.sample = sample;
    this.instead = instead;
    this.computed = computed;
  }

  /**
   * Returns this pass as it stands to somebody who takes these matrices for results of it: the
   * operations compute from them, but what nobody says anything of stands as this pass has it. Of a
   * pass that goes on from them see {@link Pass#run(Network, Sample, Map)}.
   *
   * @param believed for some of the pass's results a matrix of their shape
   */
  public Trace believing(Map<Name, Matrix> believed) {
    Matrix[] known = computed.clone();
    program.schedule().steps().stream()
        .filter(step -> step.place() != PlannedStep.NONE && believed.containsKey(step.name()))
        .forEach(step -> known[step.place()] = believed.get(step.name()));
    return new Trace(program, sample, Map.copyOf(believed), known);
  }

  private Index index() {
    Index made = index;
    return made != null ? made : makeIndex();
  }

  private synchronized Index makeIndex() {
    if (index == null) {
      index = Index.of(StepBuilder.of(program, computed, instead, sample.count()));
    }
    return index;
  }

  /** Computes every step's result that has not been looked at yet. */
  public void complete() {
    steps().forEach(step -> step.result().value());
  }

  /** The network that was run. */
  public Network network() {
    return program.network();
  }

  /** The network as a list of functions. */
  public Program program() {
    return program;
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

  /**
   * Returns what computes this quantity: its step, or of a factor that the backward pass takes
   * along what makes that, under the number of the step that takes it first.
   */
  public Optional<Step> makerOf(Name name) {
    return stepOf(name).or(() -> Optional.ofNullable(index().factors().get(name)));
  }

  /** Returns the step of this id, as in trace files. */
  public Optional<Step> stepOf(String id) {
    return steps().stream().filter(step -> step.id().equals(id)).findFirst();
  }

  /** Every matrix of this pass, in no order. */
  public Collection<Quantity> quantities() {
    return index().quantities().values();
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

  /** Returns what a quantity of this pass is the transpose of, or itself if it is none. */
  public Quantity untransposed(Quantity quantity) {
    Name name = quantity.name();
    return name.form() == Name.Form.TRANSPOSE ? quantity(name.value()) : quantity;
  }

  /**
   * Returns what the backward pass multiplies by at an activation: the slopes as one matrix, or the
   * transposed Jacobians, one a sample. Empty where the loss fuses with the activation.
   */
  public List<Quantity> derivatives(int layer) {
    return gradientSteps(Name.linearOutput(layer))
        .flatMap(step -> step.operands().stream())
        .filter(operand -> DERIVATIVES.contains(operand.name().form()))
        .toList();
  }

  /**
   * Returns what the first use of a variable adds to its gradient: its first contribution, or the
   * gradient itself where it is used once.
   */
  public Name firstGradient(Name variable) {
    Name contribution = variable.contribution(1);
    return find(contribution).isPresent() ? contribution : variable.gradient();
  }

  /**
   * Returns the Jacobian of a node for one sample, a row an entry of the result and a column an
   * entry of the operand: its derivatives along the entries one by one.
   */
  public Matrix jacobian(Node node, int operand, int sample) {
    Matrix[] all =
        node.operands().stream().map(variable -> ofSample(variable, sample)).toArray(Matrix[]::new);
    Values operands = new Values(all).of(IntStream.range(0, all.length).toArray());
    Matrix input = all[operand];
    List<Matrix> columns = new ArrayList<>();
    for (int k = 0; k < input.rows(); k++) {
      int moving = k;
      Matrix[] speeds = new Matrix[all.length];
      speeds[operand] = Matrix.generate(input.rows(), 1, (i, s) -> i == moving ? 1 : 0);
      columns.add(node.primitive().push(operands, Arrays.asList(speeds)));
    }
    return Matrix.generate(columns.get(0).rows(), input.rows(), (i, k) -> columns.get(k).get(i, 0));
  }

  private Matrix ofSample(Variable variable, int sample) {
    Matrix value = quantity(Name.of(variable)).value();
    return variable.hasSampleColumns() ? value.columnAt(sample) : value;
  }

  /** The step of the gradient of a variable, after those of its contributions if it has some. */
  private Stream<Step> gradientSteps(Name variable) {
    List<Step> contributions = new ArrayList<>();
    for (int use = 1; stepOf(variable.contribution(use)).isPresent(); use++) {
      contributions.add(stepOf(variable.contribution(use)).orElseThrow());
    }
    return Stream.concat(contributions.stream(), stepOf(variable.gradient()).stream());
  }

  /** Whether the loss is computed together with the last activation. */
  public boolean fused() {
    return program.network().fusion().isPresent();
  }

  /**
   * Returns the number of the step at which the matrix can first be shown, 0 for what is given: the
   * step that computes it, or for what the backward pass takes along (a mask, a transpose) the step
   * that uses it.
   */
  public int shownFrom(Name name) {
    Integer step = index().shownFrom().get(name);
    // Slopes that a fused loss bypasses would stand at the step of their gradient.
    return step != null ? step : stepOf(name.value().gradient()).orElseThrow().number();
  }
}
