package org.chainrule.study.nudge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainrule.network.Variable;
import org.chainrule.pass.operation.Motion;
import org.chainrule.pass.program.Node;
import org.chainrule.pass.program.Program;

/**
 * Moves one entry of what is given to a net and follows the change, and nothing but the change, to
 * the loss.
 *
 * <p>Each node of the program that the change reaches is asked how its result moves as its operands
 * do: Δa = f(z + Δz) − f(z), Δz = W Δa, and Δℓ is the sum of the changes of the loss's entries.
 * Nodes before the entry are not touched, and units that do not move cost nothing. As whole sums
 * never enter, neither does their rounding; what rounding is left is added up in {@link #noise()}.
 *
 * <p>The noise is a first-order bound in the manner of N. J. Higham, Accuracy and Stability of
 * Numerical Algorithms (2nd ed. 2002), ch. 3: each place where a number is rounded, times what the
 * loss changes for a change there.
 */
public final class Perturbation {

  private final Baseline rest;
  private final Program program;
  private final double[][] changes;
  private final int loss;
  private final List<NodeMotion> reached = new ArrayList<>();
  private final MoveTracker tracker = new MoveTracker();

  private Variable mover;
  private int entry;

  /** A perturbation of a net at rest, which has no aim yet. */
  public Perturbation(Baseline rest) {
    this.rest = rest;
    this.program = rest.program;
    this.changes = new double[rest.values.length][];
    this.loss = program.place(Variable.of(Variable.Role.LOSS));
  }

  /** Chooses an entry of a weight, of a bias or of x. */
  public void aim(Variable variable, int row, int column) {
    if (!variable.equals(mover)) {
      choose(variable);
    }
    double[] change = changes[program.place(variable)];
    change[entry] = 0;
    entry = column * program.rows(variable) + row;
    boolean ofSample = variable.hasSampleColumns();
    restrictTo(ofSample ? column : 0, ofSample ? column + 1 : rest.samples);
  }

  private void choose(Variable variable) {
    Arrays.fill(changes, null);
    reached.clear();
    mover = variable;
    entry = 0;
    touch(program.place(variable));
    for (Node node : program.nodes()) {
      int[] places = program.places(node);
      if (!node.bypassed() && Arrays.stream(places).anyMatch(place -> changes[place] != null)) {
        touch(program.place(node.result()));
        reached.add(new NodeMotion(node, places));
      }
    }
  }

  private void touch(int place) {
    changes[place] = new double[rest.values[place].length];
  }

  /**
   * Returns the move that changes one of the first values that it reaches by its {@linkplain
   * MoveTracker#scale scale} and none by more; infinite if it reaches none.
   */
  public double scale() {
    double scale = Double.POSITIVE_INFINITY;
    for (NodeMotion motion : reached) {
      if (motion.takesMover()) {
        double[] values = motion.rest();
        double[] direction = motion.direction();
        boolean number = !motion.node.result().hasSampleColumns();
        int from = number ? 0 : firstSample() * motion.rows();
        int end = number ? 1 : endSample() * motion.rows();
        for (int k = from; k < end; k++) {
          double own = number ? restOfEntry() : values[k];
          scale = Math.min(scale, MoveTracker.scale(own) / (number ? 1 : Math.abs(direction[k])));
        }
      }
    }
    return scale;
  }

  private double restOfEntry() {
    return rest.values[program.place(mover)][entry];
  }

  /**
   * Returns the largest summand of the gradient, dℓ/dz of one unit for one sample times its Δz for
   * a move of 1: what a gradient of 0 is 0 in comparison with.
   */
  public double largestSummand() {
    double largest = 0;
    for (NodeMotion motion : reached) {
      if (motion.takesMover()) {
        double[] direction = motion.direction();
        double[] sensitivity = rest.sensitivities[motion.result];
        int from = sensitivity == null ? 0 : firstSample() * motion.rows();
        int end = sensitivity == null ? 1 : endSample() * motion.rows();
        for (int k = from; k < end; k++) {
          double slope = sensitivity == null ? 1 : sensitivity[k];
          largest = Math.max(largest, slope * Math.abs(direction[k]));
        }
      }
    }
    return largest;
  }

  /** Moves the entry by {@code move} from its value and returns Δℓ. */
  public double change(double move) {
    tracker.start();
    changes[program.place(mover)][entry] = move;
    for (NodeMotion motion : reached) {
      motion.node.primitive().move(motion);
      if (outcome() != MoveOutcome.CLEAR) {
        return Double.NaN;
      }
    }
    return changes[loss][0];
  }

  /** A bound, to first order, on the rounding error of the last change. */
  public double noise() {
    return tracker.noise();
  }

  /** How the last move went. */
  public MoveOutcome outcome() {
    return tracker.outcome();
  }

  /** Says how far a move may lead before it is given up. */
  public void setLimit(MoveLimit newLimit) {
    tracker.setLimit(newLimit);
  }

  /** The nodes that the entry reaches and that have kinks. */
  List<Node> kinkedNodes() {
    return reached.stream()
        .map(motion -> motion.node)
        .filter(node -> node.primitive().hasKinks())
        .toList();
  }

  /** The first of the samples that the entry reaches, from 0. */
  int firstSample() {
    return tracker.firstSample();
  }

  /** The end of the samples that the entry reaches. */
  int endSample() {
    return tracker.endSample();
  }

  /** Follows moves in these samples only, from {@code first} to before {@code end}. */
  void restrictTo(int first, int end) {
    tracker.restrictTo(first, end);
  }

  /** About how many multiplications a move takes. */
  long work() {
    long perSample =
        reached.stream().mapToLong(motion -> motion.node.primitive().work(motion)).sum();
    return perSample * (endSample() - firstSample());
  }

  /** Where the last move took an entry of a variable. */
  double reached(Variable variable, int at) {
    int place = program.place(variable);
    return rest.values[place][at] + changes[place][at];
  }

  /** The move on its way through one node. */
  private final class NodeMotion implements Motion {

    private final Node node;
    private final int[] operands;
    private final int result;
    private final int rows;

    NodeMotion(Node node, int[] operands) {
      this.node = node;
      this.operands = operands;
      this.result = program.place(node.result());
      this.rows = program.rows(node.result());
    }

    boolean takesMover() {
      return node.operands().contains(mover);
    }

    /**
     * Returns the derivatives of the result for a move of the entry; the first that it reaches are
     * straight in it, or a parabola.
     */
    double[] direction() {
      double[] move = changes[program.place(mover)];
      double kept = move[entry];
      move[entry] = -1;
      node.primitive().move(this);
      double[] below = change().clone();
      move[entry] = 1;
      node.primitive().move(this);
      move[entry] = kept;
      double[] direction = change().clone();
      for (int k = 0; k < direction.length; k++) {
        direction[k] = (direction[k] - below[k]) / 2;
      }
      return direction;
    }

    @Override
    public int operands() {
      return operands.length;
    }

    @Override
    public double[] rest(int operand) {
      return rest.values[operands[operand]];
    }

    @Override
    public boolean moves(int operand) {
      return changes[operands[operand]] != null;
    }

    @Override
    public double[] change(int operand) {
      return changes[operands[operand]];
    }

    @Override
    public boolean isMover(int operand) {
      return node.operands().get(operand).equals(mover);
    }

    @Override
    public int movedEntry() {
      return entry;
    }

    @Override
    public double[] rest() {
      return rest.values[result];
    }

    @Override
    public double[] change() {
      return changes[result];
    }

    @Override
    public int rows() {
      return rows;
    }

    @Override
    public int samples() {
      return rest.samples;
    }

    @Override
    public int firstSample() {
      return tracker.firstSample();
    }

    @Override
    public int endSample() {
      return tracker.endSample();
    }

    @Override
    public void clearChange() {
      boolean number = !node.result().hasSampleColumns();
      int from = number ? 0 : firstSample() * rows;
      Arrays.fill(changes[result], from, number ? 1 : endSample() * rows, 0);
    }

    @Override
    public boolean isNear(double from, double to) {
      return tracker.isNear(from, to);
    }

    @Override
    public boolean staysOnPiece(double from, double to, double[] kinks) {
      return tracker.staysOnPiece(from, to, kinks);
    }

    @Override
    public boolean staysOnSide(double from, double to) {
      return tracker.staysOnSide(from, to);
    }

    @Override
    public void roundOperand(int operand, int place, double size) {
      roundNumber(rest.sensitivities[operands[operand]][place] * size);
    }

    @Override
    public void roundResult(int place, double size) {
      roundNumber(rest.sensitivities[result][place] * size);
    }

    @Override
    public void roundNumber(double size) {
      tracker.round(size);
    }
  }
}
