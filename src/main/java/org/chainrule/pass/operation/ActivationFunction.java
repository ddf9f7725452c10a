package org.chainrule.pass.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.chainrule.algebra.Matrix;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Times;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Elementwise;
import org.chainrule.pass.quantity.Entry;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Term;

/** f(z). */
public final class ActivationFunction implements Primitive {

  private final Activation activation;
  private final Optional<Elementwise> elementwise;
  private final double[] kinks;
  private final boolean joint;

  /** The primitive of an activation. */
  public ActivationFunction(Activation activation) {
    this.activation = activation;
    this.elementwise = activation.elementwise();
    this.kinks =
        elementwise.stream()
            .flatMap(f -> f.kinks().stream())
            .mapToDouble(Double::doubleValue)
            .toArray();
    this.joint = elementwise.map(Kinks::jointAtZero).orElse(false);
  }

  @Override
  public Matrix value(Values operands) {
    Matrix z = operands.get(0);
    return elementwise.isPresent()
        ? elementwise.get().apply(z, operands.storage())
        : activation.apply(z);
  }

  @Override
  public Operation operation(Bindings bound) {
    return new Activate(activation, bound.operand(0));
  }

  @Override
  public Matrix handBack(int operand, Values operands, Matrix arriving) {
    Matrix z = operands.get(0);
    return elementwise.isPresent()
        ? elementwise.get().handBack(arriving, z, operands.storage())
        : ofEach(arriving, s -> activation.transposedJacobianTimes(z, s, arriving.columnAt(s)));
  }

  @Override
  public Operation handBackOperation(int operand, Bindings bound) {
    Quantity z = bound.operand(0);
    return elementwise
        .map(f -> slopeProduct(f, z, bound))
        .orElseGet(
            () -> new JacobianProduct(activation, bound.arriving(), transposes(z, bound), z));
  }

  private static Operation slopeProduct(Elementwise f, Quantity z, Bindings bound) {
    Quantity slope = bound.taken(z.name().slope(), z.rows(), z.columns(), new Slopes(f, z));
    return new SlopeProduct(f, bound.arriving(), slope, z);
  }

  private List<Quantity> transposes(Quantity z, Bindings bound) {
    return IntStream.range(0, z.columns())
        .mapToObj(
            s ->
                bound.taken(
                    z.columns() == 1 ? z.name().jacobian() : z.name().jacobian(s + 1),
                    z.rows(),
                    z.rows(),
                    new TransposedJacobian(activation, z, bound.result(), s)))
        .toList();
  }

  @Override
  public Matrix push(Values operands, List<Matrix> speeds) {
    Matrix z = operands.get(0);
    Matrix speed = speeds.get(0);
    return elementwise
        .map(f -> z.zip(speed, (at, moving) -> moving == 0 ? 0 : moving * slope(f, at, moving)))
        .orElseGet(() -> ofEach(speed, s -> activation.jacobianTimes(z, s, speed.columnAt(s))));
  }

  /** Returns a matrix of the size of another, of columns that are made one after the other. */
  private static Matrix ofEach(Matrix like, IntFunction<Matrix> columns) {
    List<Matrix> each = IntStream.range(0, like.columns()).mapToObj(columns).toList();
    return Matrix.generate(like.rows(), like.columns(), (i, s) -> each.get(s).get(i, 0));
  }

  private static double slope(Elementwise f, double z, double moving) {
    double at = Kinks.at(f, z) ? Math.nextAfter(z, moving * Double.POSITIVE_INFINITY) : z;
    return f.slope(at);
  }

  @Override
  public void move(Motion motion) {
    motion.clearChange();
    for (int s = motion.firstSample(); s < motion.endSample(); s++) {
      boolean clear =
          elementwise.isPresent()
              ? moveEach(elementwise.get(), motion, s)
              : moveTogether(motion, s);
      if (!clear) {
        return;
      }
    }
  }

  private boolean moveEach(Elementwise f, Motion motion, int sample) {
    double[] z = motion.rest(0);
    double[] moved = motion.change(0);
    int end = (sample + 1) * motion.rows();
    for (int k = sample * motion.rows(); k < end; k++) {
      if (moved[k] != 0) {
        double movedZ = z[k] + moved[k];
        if (!mayFollow(motion, z[k], movedZ)) {
          return false;
        }
        double value = f.value(movedZ);
        motion.change()[k] = value - motion.rest()[k];
        motion.roundOperand(0, k, movedZ);
        motion.roundResult(k, Motion.FUNCTION * value);
      }
    }
    return true;
  }

  private boolean mayFollow(Motion motion, double z, double movedZ) {
    return motion.isNear(z, movedZ)
        && motion.staysOnPiece(z, movedZ, kinks)
        && (!joint || motion.staysOnSide(z, movedZ));
  }

  private boolean moveTogether(Motion motion, int sample) {
    int from = sample * motion.rows();
    double[] z = motion.rest(0);
    double[] moved = motion.change(0);
    if (LossMotion.isStill(moved, from, from + motion.rows())) {
      return true;
    }
    for (int k = from; k < from + motion.rows(); k++) {
      if (!motion.isNear(z[k], z[k] + moved[k])) {
        return false;
      }
    }
    Matrix movedZ = LossMotion.moved(z, moved, from, motion.rows());
    Matrix values = activation.apply(movedZ);
    // The exponent of pᵢ is a difference of numbers as large as z.
    double conditioning = Motion.FUNCTION + 2 * movedZ.maxMagnitude();
    for (int i = 0; i < motion.rows(); i++) {
      motion.change()[from + i] = values.get(i, 0) - motion.rest()[from + i];
      motion.roundOperand(0, from + i, movedZ.get(i, 0));
      motion.roundResult(from + i, conditioning * values.get(i, 0));
    }
    return true;
  }

  @Override
  public double[] kinks(IntFunction<double[]> rest, int place) {
    return kinks;
  }

  @Override
  public boolean hasKinks() {
    return kinks.length > 0;
  }

  /** f(z). */
  public record Activate(Activation activation, Quantity z) implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(z);
    }

    @Override
    public Matrix evaluate() {
      return activation.apply(z.value());
    }

    @Override
    public List<Term> terms(int row, int column) {
      Matrix sample = activation.apply(z.value().columnAt(column));
      boolean alone = activation.elementwise().isPresent();
      List<Entry> entries =
          IntStream.range(0, z.rows())
              .filter(k -> !alone || k == row)
              .mapToObj(k -> new Entry(z, k, column))
              .toList();
      return List.of(new Term(entries, sample.get(row, 0)));
    }

    @Override
    public boolean sumsProducts() {
      return false;
    }

    @Override
    public boolean hasOneTerm() {
      return true;
    }

    @Override
    public String key() {
      return activation.isIdentity() ? "activate.identity" : "activate";
    }

    /**
     * Whether an entry is the value of the function itself, and not what is left of it in double
     * precision: σ(40) is 1 only by rounding.
     */
    public boolean isExact(int row, int column) {
      return activation
          .elementwise()
          .map(f -> ExactFunction.values(f).isExact(z.get(row, column)))
          .orElseGet(() -> IntStream.range(1, z.rows()).allMatch(k -> isSame(k, column)));
    }

    /** Whether every entry is the value of the function itself. */
    public boolean isExact() {
      return activation
          .elementwise()
          .map(f -> ExactFunction.values(f).isExact(z))
          .orElseGet(
              () ->
                  IntStream.range(0, z.rows() * z.columns())
                      .allMatch(k -> isSame(k / z.columns(), k % z.columns())));
    }

    /** Softmax gives equal shares where all inputs are equal, and powers of e elsewhere. */
    private boolean isSame(int row, int column) {
      return z.get(row, column) == z.get(0, column);
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      Formula argument = operands.shown(z);
      Formula name = new Formula.FunctionName(activation.function());
      return operands.entrywise(
          Formulas.row(Gap.NOTHING, name, argument),
          () ->
              operands.explained(
                  activation.formula(argument), () -> activation.definition(argument)));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.activate(this);
    }
  }

  /** dℓ/da ⊙ f′(z), what an elementwise activation lets through. */
  public record SlopeProduct(Elementwise activation, Quantity arriving, Quantity slope, Quantity z)
      implements Operation {

    @Override
    public List<Quantity> operands() {
      return List.of(arriving, slope);
    }

    @Override
    public Matrix evaluate() {
      return arriving.value().hadamard(slope.value());
    }

    @Override
    public List<Term> terms(int row, int column) {
      return List.of(Term.product(new Entry(arriving, row, column), new Entry(slope, row, column)));
    }

    @Override
    public String key() {
      return "slopeProduct";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      Formula gradient = operands.shown(arriving);
      boolean identity = activation.isIdentity();
      Formula factor = identity ? operands.constant(slope, 1) : operands.like(slope);
      Formula product = Formulas.product(Times.ENTRYWISE, gradient, factor);
      return activation.slopeIsMask() && !identity
          ? product
          : operands.explained(
              product, () -> identity ? gradient : inFull(gradient, operands.like(z)));
    }

    private Formula inFull(Formula gradient, Formula argument) {
      return Formulas.product(Times.ENTRYWISE, gradient, activation.slopeFormula(argument));
    }

    @Override
    public Optional<Entry> blocked(int row, int column) {
      return slope.get(row, column) == 0
          ? Optional.of(new Entry(arriving, row, column))
          : Optional.empty();
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.slopeProduct(this);
    }
  }

  /**
   * Jᵀ dℓ/da, what an activation lets through whose outputs depend on every input of their sample.
   *
   * @param transposes the transposed Jacobian of each sample
   */
  public record JacobianProduct(
      Activation activation, Quantity arriving, List<Quantity> transposes, Quantity z)
      implements Operation {

    @Override
    public List<Quantity> operands() {
      List<Quantity> operands = new ArrayList<>(List.of(arriving));
      operands.addAll(transposes);
      return List.copyOf(operands);
    }

    /** The matrices are only shown: of many units and samples, all of them would be too many. */
    @Override
    public Matrix evaluate() {
      Matrix gradient = arriving.value();
      return ofEach(
          gradient, s -> activation.transposedJacobianTimes(z.value(), s, gradient.columnAt(s)));
    }

    @Override
    public List<Term> terms(int row, int column) {
      return IntStream.range(0, z.rows())
          .mapToObj(
              k ->
                  Term.product(
                      new Entry(transposes.get(column), row, k), new Entry(arriving, k, column)))
          .toList();
    }

    @Override
    public String key() {
      return "jacobianProduct";
    }

    @Override
    public Formula formula(OperandFormulas operands) {
      Operand matrix = Operand.plain(transposes.get(0));
      Operand gradient = Operand.plain(arriving);
      return isOfEachSample()
          ? operands.productOfEach(matrix, gradient)
          : operands.product(Times.MATRIX, matrix, gradient);
    }

    @Override
    public boolean isOfEachSample() {
      return transposes.size() > 1;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.jacobianProduct(this);
    }
  }
}
