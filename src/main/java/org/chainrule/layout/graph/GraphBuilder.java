package org.chainrule.layout.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.formula.Formulas;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.MatrixBlock.LabelSide;
import org.chainrule.network.Network;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Node;
import org.chainrule.pass.program.Phase;
import org.chainrule.pass.program.Stage;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * Lays the computation graph out as a mirror: the forward lane from left to right, the backward
 * lane under it from right to left, each gradient right below its value. The nodes of the program
 * are columns of operations, between columns of values; parameters stand above, their gradients
 * below.
 */
public final class GraphBuilder {

  private static final double GAP = 1.7;
  private static final double NODE_WIDTH = 4.4;
  private static final double LOSS_NODE_WIDTH = 5.4;
  private static final double ROUND_NODE = 1.9;
  private static final double PAIR_GAP = 0.7;
  private static final double HEAD_GAP = 0.6;
  private static final double SUM_GAP = 1.9;
  private static final double PENALTY_GAP = 1.4;
  private static final double LABEL = Lanes.LABEL;

  private final Marks marks;
  private final Trace trace;
  private final Network network;
  private final LabelSize labels;
  private final BlockSizes sizes;
  private final Lanes lanes;
  private final GraphBlocks blocks;
  private final Map<Integer, Double> gradientTops = new HashMap<>();

  private GraphBuilder(Marks marks, CellSize cells, LabelSize labels, Convention convention) {
    this.marks = marks;
    this.trace = marks.trace();
    this.network = trace.network();
    this.labels = labels;
    this.sizes = new BlockSizes(marks, cells, labels, convention);
    this.lanes = Lanes.of(trace, sizes);
    this.blocks = new GraphBlocks(sizes);
  }

  /** Lays out the graph of a trace, with matrices as the pass holds them. */
  public static GraphLayout of(Marks marks, CellSize cells) {
    return of(marks, cells, Convention.DEFAULT);
  }

  /** Lays out the graph of a trace, with matrices turned by a convention. */
  public static GraphLayout of(Marks marks, CellSize cells, Convention convention) {
    return of(marks, cells, LabelSize.USUAL, convention);
  }

  /** Lays out the graph of a trace, with room for its names and formulas. */
  public static GraphLayout of(
      Marks marks, CellSize cells, LabelSize labels, Convention convention) {
    return new GraphBuilder(marks, cells, labels, convention).build();
  }

  private GraphLayout build() {
    double x = placeValue(Name.x(), Lanes.MARGIN);
    for (Node node : trace.program().nodes()) {
      // The penalty stands over the sum that it goes into.
      if (node.stage().kind() != Stage.Kind.PENALTY) {
        x = placeOperation(node, x + GAP) + GAP;
        x = placeValue(Name.of(node.result()), x);
      }
    }
    ArrowRouter router = new ArrowRouter(marks, labels, blocks, lanes);
    router.route();
    List<Sign> signs = new ArrayList<>(blocks.signs());
    signs.addAll(router.signs());
    double bottom =
        blocks.matrices().stream().mapToDouble(block -> block.box().bottom()).max().orElse(0);
    Box size = new Box(0, 0, x + Lanes.MARGIN, bottom + LABEL + Lanes.MARGIN);
    return new GraphLayout(
        size, blocks.matrices(), blocks.nodes(), router.arrows(), signs, lanes.divider());
  }

  private double placeOperation(Node node, double x) {
    return switch (node.stage().kind()) {
      case LINEAR -> placeLinear(node.stage().layer(), x);
      case ACTIVATION -> placeActivation(node, x);
      case ADDITION -> placeRound(node, x, ROUND_NODE);
      case OTHER -> placeOther(node, x);
      case LOSS -> placeLoss(node, x);
      case PENALTY, TOTAL -> placeTotal(node, x);
    };
  }

  /** A value and its gradient under it, of one width; returns the right edge. */
  private double placeValue(Name name, double x) {
    Quantity value = trace.quantity(name);
    Optional<Quantity> gradient = trace.find(name.gradient());
    double cell = gradient.map(g -> Math.max(cell(value), cell(g))).orElseGet(() -> cell(value));
    if (BlockSizes.showsUnits(name)) {
      double bias = trace.find(Name.bias(name.layer()).gradient()).map(this::cell).orElse(0.0);
      boolean turned = sizes.isTurned(name) || sizes.isTurned(name.gradient());
      cell = Math.max(cell, value.columns() == 1 ? bias : cell);
      cell = Math.max(cell, turned ? sizes.markedCell(name) : cell);
    }
    double widest = cell;
    double columns = gradient.map(g -> Math.max(columns(value), columns(g))).orElse(columns(value));
    double width = cell * columns;
    place(value, x, width, widest, lanes.forwardCenter());
    gradient.ifPresent(g -> place(g, x, width, widest, lanes.backwardCenter()));
    double words = Math.max(sizes.markWidth(name), sizes.markWidth(name.gradient()));
    return placeContributions(name, x + width + words, widest);
  }

  private void place(Quantity quantity, double x, double width, double cell, double center) {
    double left = x + (width - cell * columns(quantity)) / 2;
    boolean marked = sizes.hasMarks(quantity.name().value());
    blocks.centered(quantity, left, cell, center, LabelSide.ABOVE, marked);
  }

  /**
   * The gradient of what is used more than once is the sum of what stands to its right; what comes
   * from the next layer stands at the right end.
   */
  private double placeContributions(Name name, double x, double cell) {
    double right = x;
    int uses = trace.program().gradientUses(name.variable()).size();
    int sum = uses < 2 ? 0 : trace.stepOf(name.gradient()).orElseThrow().number();
    for (int use = uses; use >= 1 && uses > 1; use--) {
      Quantity contribution = trace.quantity(name.contribution(use));
      double width = cell * columns(contribution);
      double room = Math.max(width, sizes.label(contribution.name()));
      double left = right + SUM_GAP + (room - width) / 2;
      blocks.centered(contribution, left, cell, lanes.backwardCenter(), LabelSide.ABOVE, false);
      if (use < uses) {
        Point between = new Point(right + SUM_GAP / 2, lanes.backwardCenter());
        blocks.add(new Sign(Formulas.letter("⊕"), between, sum));
      }
      right += SUM_GAP + room;
    }
    return right;
  }

  private double placeLinear(int k, double x) {
    Quantity weight = trace.quantity(Name.weight(k));
    Optional<Quantity> bias = trace.find(Name.bias(k));
    Quantity transpose = trace.quantity(Name.weight(k).transpose());
    Quantity gradient = trace.quantity(Name.weight(k).gradient());
    Quantity remembered = trace.quantity(Name.of(network.layerInput(k)).transpose());
    boolean single = remembered.rows() == 1;
    double weightCell = cell(weight);
    double gradientCell = single ? Math.max(cell(gradient), cell(remembered)) : cell(gradient);
    double biasWidth = bias.map(b -> cell(b) * columns(b)).orElse(0.0);
    double pair = weightCell * columns(weight) + (bias.isPresent() ? PAIR_GAP : 0) + biasWidth;
    double transposeWidth = weightCell * columns(transpose);
    double gradientWidth = gradientCell * columns(gradient);
    boolean beside = single && sizes.isTurned(remembered.name());
    double heading =
        Math.max(LABEL, sizes.label(remembered.name()))
            + (beside ? cell(remembered) + HEAD_GAP : 0);
    Name z = Name.linearOutput(k);
    double own = sizes.node(z, NODE_WIDTH);
    double width = Math.max(Math.max(pair, own), Math.max(transposeWidth, gradientWidth + heading));
    double left = x + (width - pair) / 2;
    double bottom = lanes.parameterBottom();
    blocks.onLine(weight, left, weightCell, bottom, LabelSide.ABOVE);
    bias.ifPresent(
        b -> blocks.onLine(b, left + pair - biasWidth, cell(b), bottom, LabelSide.ABOVE));
    node(Stage.linear(k), Phase.FORWARD, z, x, width, own, lanes.forwardCenter());
    double center = x + (width - transposeWidth) / 2;
    blocks.centered(transpose, center, weightCell, lanes.backwardCenter(), LabelSide.ABOVE, false);
    placeGradients(k, x + (width - gradientWidth), gradientCell, single);
    return x + width;
  }

  /**
   * The outer product as a table: z ᵀ heads the columns of dW, or z the rows of its transpose, and
   * db stands beside. What a penalty adds, and the sum, stand below.
   */
  private void placeGradients(int k, double x, double cell, boolean single) {
    Quantity gradient = trace.quantity(Name.weight(k).gradient());
    double height = sizes.height(sizes.rows(gradient));
    double top = lanes.gradientTop();
    if (single) {
      Quantity remembered = trace.quantity(Name.of(network.layerInput(k)).transpose());
      boolean beside = sizes.isTurned(remembered.name());
      double own = cell(remembered);
      Box box =
          beside
              ? new Box(x - HEAD_GAP - own, top, own, height)
              : new Box(x, top, cell * columns(gradient), sizes.height(1));
      blocks.add(remembered, box, LabelSide.LEFT, false);
      top += beside ? 0 : sizes.height(1) + HEAD_GAP;
    }
    gradientTops.put(k, top);
    List<Quantity> summands = contributions(Name.weight(k));
    for (Quantity each : summands) {
      Box box = new Box(x, top, cell * columns(each), height);
      blocks.add(each, box, LabelSide.BELOW, false);
      boolean sum = each == gradient;
      if (each != summands.get(0)) {
        int step = trace.shownFrom(gradient.name());
        blocks.add(
            new Sign(Formulas.letter(sum ? "=" : "+"), new Point(x - 0.9, box.centerY()), step));
      }
      top += height + LABEL + HEAD_GAP;
    }
  }

  /** What a gradient is the sum of, if it is one, and the gradient itself. */
  private List<Quantity> contributions(Name name) {
    List<Quantity> all = new ArrayList<>();
    int uses = trace.program().gradientUses(name.variable()).size();
    for (int use = 1; use <= uses && uses > 1; use++) {
      all.add(trace.quantity(name.contribution(use)));
    }
    all.add(trace.quantity(name.gradient()));
    return all;
  }

  private double placeActivation(Node node, double x) {
    int k = node.stage().layer();
    Name output = Name.of(node.result());
    placeBiasGradient(k);
    List<Quantity> derivatives = trace.derivatives(k);
    double own = sizes.node(output, NODE_WIDTH);
    if (derivatives.isEmpty()) {
      Name delta = Name.linearOutput(k).gradient();
      return x + placePair(node.stage(), output, delta, x, 0);
    }
    Quantity slopes = derivatives.get(0);
    double cell = derivatives.stream().mapToDouble(this::cell).max().orElse(0);
    double words = sizes.markWidth(slopes.name());
    boolean marked = sizes.hasMarks(Name.linearOutput(k));
    cell = marked && sizes.isTurned(slopes.name()) ? sizes.marked(cell) : cell;
    double slopeWidth = cell * columns(slopes);
    double width = Math.max(own, slopeWidth + words);
    node(node.stage(), Phase.FORWARD, output, x, width, own, lanes.forwardCenter());
    double left = x + (width - slopeWidth - words) / 2;
    blocks.centered(slopes, left, cell, lanes.backwardCenter(), LabelSide.ABOVE, marked);
    return x + width;
  }

  private void placeBiasGradient(int k) {
    MatrixBlock block = blocks.get(Name.linearOutput(k).gradient());
    trace
        .find(Name.bias(k).gradient())
        .ifPresent(
            bias -> {
              double cell = Math.max(cell(bias), block.box().width() / block.columns());
              double height = sizes.height(sizes.rows(bias));
              double left = block.box().x();
              Box box = new Box(left, gradientTops.get(k), cell * columns(bias), height);
              blocks.add(bias, box, LabelSide.BELOW, false);
            });
  }

  private double placeOther(Node node, double x) {
    Name gradient = trace.firstGradient(Name.of(node.operands().get(0)));
    return x + placePair(node.stage(), Name.of(node.result()), gradient, x, 0);
  }

  private double placeLoss(Node node, double x) {
    Quantity target = trace.quantity(Name.y());
    double cell = cell(target);
    double own = cell * columns(target);
    Name slope = Name.yhat().gradient();
    double width = placePair(node.stage(), Name.of(node.result()), slope, x, own);
    double left = x + (width - own) / 2;
    blocks.onLine(target, left, cell, lanes.parameterBottom(), LabelSide.ABOVE);
    return x + width;
  }

  /** An operation in each lane, one under the other; returns how wide they are. */
  private double placePair(Stage stage, Name result, Name gradient, double x, double least) {
    double own = sizes.node(result, NODE_WIDTH);
    double back = sizes.node(gradient, LOSS_NODE_WIDTH);
    double width = Math.max(Math.max(own, back), least);
    node(stage, Phase.FORWARD, result, x, width, own, lanes.forwardCenter());
    node(stage, Phase.BACKWARD, gradient, x, width, back, lanes.backwardCenter());
    return width;
  }

  private double placeRound(Node node, double x, double width) {
    double left = x + (width - ROUND_NODE) / 2;
    double top = lanes.forwardCenter() - ROUND_NODE / 2;
    Box box = new Box(left, top, ROUND_NODE, ROUND_NODE);
    blocks.add(new NodeBlock(node.stage(), Phase.FORWARD, Name.of(node.result()), box));
    return x + width;
  }

  /** The sum of the losses, over it the penalty and what makes it. */
  private double placeTotal(Node node, double x) {
    Quantity penalty = trace.quantity(Name.penalty());
    double own = sizes.node(Name.penalty(), NODE_WIDTH);
    double width = Math.max(own, cell(penalty));
    double center = x + width / 2;
    double bottom = lanes.parameterBottom();
    blocks.onLine(penalty, center - cell(penalty) / 2, cell(penalty), bottom, LabelSide.LEFT);
    double nodeBottom = blocks.box(Name.penalty()).y() - PENALTY_GAP;
    Stage stage = Stage.penalty(node.stage().layer());
    node(stage, Phase.FORWARD, Name.penalty(), x, width, own, nodeBottom - Lanes.NODE_HEIGHT / 2);
    return placeRound(node, x, width);
  }

  private void node(
      Stage stage, Phase phase, Name result, double x, double width, double own, double centerY) {
    double top = centerY - Lanes.NODE_HEIGHT / 2;
    Box box = new Box(x + (width - own) / 2, top, own, Lanes.NODE_HEIGHT);
    blocks.add(new NodeBlock(stage, phase, result, box));
  }

  private double cell(Quantity quantity) {
    return sizes.cellWidth(quantity);
  }

  private int columns(Quantity quantity) {
    return sizes.columns(quantity);
  }
}
