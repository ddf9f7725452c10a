package org.chainrule.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.chainrule.layout.MatrixBlock.LabelSide;
import org.chainrule.network.Network;
import org.chainrule.pass.Marks;
import org.chainrule.pass.Name;
import org.chainrule.pass.Phase;
import org.chainrule.pass.Quantity;
import org.chainrule.pass.Stage;
import org.chainrule.pass.Trace;

/**
 * Lays the computation graph out as a mirror: the forward lane from left to right, the backward
 * lane under it from right to left, each gradient right below its value. Columns of values
 * alternate with columns of operations; parameters stand above, their gradients below.
 */
public final class GraphBuilder {

  private static final double GAP = 1.7;
  private static final double LABEL = 1.75;
  private static final double NODE_HEIGHT = 2.7;
  private static final double NODE_WIDTH = 4.4;
  private static final double LOSS_NODE_WIDTH = 5.4;
  private static final double PAIR_GAP = 0.7;
  private static final double MARK_WIDTH = 3;
  private static final double BATCH_MARK_WIDTH = 3.3;
  private static final double MARGIN = 1.3;
  private static final double ROW_GAP = 1.3;
  private static final double DIVIDER_GAP = 1.5;
  private static final double PADDING = 0.55;
  private static final double WIDEST = 46;
  private static final double HIGHEST = 36;

  private final Marks marks;
  private final Trace trace;
  private final Network network;
  private final CellSize cells;
  private final List<MatrixBlock> matrices = new ArrayList<>();
  private final List<NodeBlock> nodes = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private final List<Sign> signs = new ArrayList<>();
  private final Map<Name, MatrixBlock> placed = new HashMap<>();

  private final Map<Integer, Double> gradientTops = new HashMap<>();
  private double parameterBottom;
  private double forwardCenter;
  private double backwardCenter;
  private double gradientTop;
  private double divider;

  private GraphBuilder(Marks marks, CellSize cells) {
    this.marks = marks;
    this.trace = marks.trace();
    this.network = trace.network();
    this.cells = cells;
  }

  /** Lays out the graph of a trace. */
  public static GraphLayout of(Marks marks, CellSize cells) {
    return new GraphBuilder(marks, cells).build();
  }

  private GraphLayout build() {
    placeLanes();
    double x = MARGIN;
    x = placeValue(Name.x(), x);
    for (int k = 1; k <= network.depth(); k++) {
      x = placeLinear(k, x + GAP) + GAP;
      x = placeValue(Name.linearOutput(k), x);
      x = placeActivation(k, x + GAP) + GAP;
      x = placeValue(Name.activationOutput(k, network.depth()), x);
    }
    x = placeLoss(x + GAP) + GAP;
    x = placeValue(Name.loss(), x);
    ArrowRouter router = new ArrowRouter(marks, placed, nodes);
    router.route();
    arrows.addAll(router.arrows());
    signs.addAll(router.signs());
    double bottom =
        matrices.stream().mapToDouble(block -> block.box().bottom()).max().orElse(0) + LABEL;
    return new GraphLayout(
        new Box(0, 0, x + MARGIN, bottom + MARGIN), matrices, nodes, arrows, signs, divider);
  }

  /** The lanes are as high as their highest matrix. */
  private void placeLanes() {
    int depth = network.depth();
    int parameterRows =
        Math.max(
            trace.sample().y().rows(),
            IntStream.rangeClosed(1, depth).map(k -> network.layer(k).outputs()).max().orElse(1));
    int valueRows =
        Math.max(
            network.inputs(),
            IntStream.rangeClosed(1, depth).map(k -> network.layer(k).outputs()).max().orElse(1));
    int transposeRows =
        Math.max(
            valueRows,
            IntStream.rangeClosed(1, depth).map(k -> network.layer(k).inputs()).max().orElse(1));
    parameterBottom = MARGIN + LABEL + height(parameterRows);
    double forwardHalf = Math.max(height(valueRows), NODE_HEIGHT) / 2;
    forwardCenter = parameterBottom + ROW_GAP + Math.max(LABEL + forwardHalf - 1, forwardHalf);
    double backwardHalf = Math.max(height(transposeRows), NODE_HEIGHT) / 2;
    divider = forwardCenter + forwardHalf + DIVIDER_GAP;
    backwardCenter = divider + DIVIDER_GAP + LABEL - 0.4 + backwardHalf;
    gradientTop = backwardCenter + backwardHalf + ROW_GAP;
  }

  /** A value and its gradient under it, of one width; returns the right edge. */
  private double placeValue(Name name, double x) {
    Quantity value = trace.quantity(name);
    Quantity gradient = trace.quantity(name.gradient());
    double cell = Math.max(cellWidth(value), cellWidth(gradient));
    if (showsUnits(name)) {
      Name bias = Name.bias((name.index() + 1) / 2);
      cell = Math.max(cell, value.columns() == 1 ? cellWidth(bias.gradient()) : cell);
    }
    double width = cell * value.columns();
    double marks = markWidth(name);
    centered(value, x, cell, forwardCenter, LabelSide.ABOVE, marks);
    centered(gradient, x, cell, backwardCenter, LabelSide.ABOVE, marks);
    return x + width + marks;
  }

  private double placeLinear(int k, double x) {
    Quantity weight = trace.quantity(Name.weight(k));
    Quantity bias = trace.quantity(Name.bias(k));
    Quantity transpose = trace.quantity(Name.weight(k).transpose());
    Quantity gradient = trace.quantity(Name.weight(k).gradient());
    Quantity remembered = trace.quantity(Name.layerInput(k).transpose());
    boolean single = remembered.rows() == 1;
    double weightCell = cellWidth(weight);
    double gradientCell =
        single ? Math.max(cellWidth(gradient), cellWidth(remembered)) : cellWidth(gradient);
    double pair = weightCell * weight.columns() + PAIR_GAP + cellWidth(bias);
    double transposeWidth = weightCell * transpose.columns();
    double gradientWidth = gradientCell * gradient.columns();
    double width =
        Math.max(Math.max(pair, NODE_WIDTH), Math.max(transposeWidth, gradientWidth + LABEL));
    double left = x + (width - pair) / 2;
    onLine(weight, left, weightCell, parameterBottom, LabelSide.ABOVE);
    onLine(bias, left + pair - cellWidth(bias), cellWidth(bias), parameterBottom, LabelSide.ABOVE);
    node(Stage.linear(k), Phase.FORWARD, Name.linearOutput(k), x, width, NODE_WIDTH, forwardCenter);
    double center = x + (width - transposeWidth) / 2;
    centered(transpose, center, weightCell, backwardCenter, LabelSide.ABOVE, 0);
    placeGradients(k, x + (width - gradientWidth), gradientCell, single);
    return x + width;
  }

  /** The outer product as a table: z ᵀ heads the columns of dW, and db stands beside its rows. */
  private void placeGradients(int k, double x, double cell, boolean single) {
    Quantity gradient = trace.quantity(Name.weight(k).gradient());
    double top = gradientTop;
    if (single) {
      Quantity remembered = trace.quantity(Name.layerInput(k).transpose());
      add(remembered, new Box(x, top, cell * gradient.columns(), height(1)), LabelSide.LEFT, 0);
      top += height(1) + 0.5;
    }
    Box box = new Box(x, top, cell * gradient.columns(), height(gradient.rows()));
    add(gradient, box, LabelSide.BELOW, 0);
    gradientTops.put(k, top);
  }

  private double placeActivation(int k, double x) {
    Stage stage = Stage.activation(k);
    Name output = Name.activationOutput(k, network.depth());
    placeBiasGradient(k);
    List<Quantity> derivatives = trace.derivatives(k);
    if (derivatives.isEmpty()) {
      node(stage, Phase.FORWARD, output, x, LOSS_NODE_WIDTH, NODE_WIDTH, forwardCenter);
      Name delta = Name.linearOutput(k).gradient();
      node(stage, Phase.BACKWARD, delta, x, LOSS_NODE_WIDTH, LOSS_NODE_WIDTH, backwardCenter);
      return x + LOSS_NODE_WIDTH;
    }
    Quantity slopes = derivatives.get(0);
    double cell = derivatives.stream().mapToDouble(this::cellWidth).max().orElse(0);
    double marks = markWidth(Name.linearOutput(k));
    double slopeWidth = cell * slopes.columns();
    double width = Math.max(NODE_WIDTH, slopeWidth + marks);
    node(stage, Phase.FORWARD, output, x, width, NODE_WIDTH, forwardCenter);
    double left = x + (width - slopeWidth - marks) / 2;
    centered(slopes, left, cell, backwardCenter, LabelSide.ABOVE, marks);
    return x + width;
  }

  private void placeBiasGradient(int k) {
    Quantity bias = trace.quantity(Name.bias(k).gradient());
    MatrixBlock delta = placed.get(Name.linearOutput(k).gradient());
    double cell = Math.max(cellWidth(bias), delta.box().width() / delta.columns());
    double x = delta.box().x();
    Box box = new Box(x, gradientTops.get(k), cell, height(bias.rows()));
    add(bias, box, LabelSide.BELOW, 0);
  }

  private double placeLoss(double x) {
    Quantity target = trace.quantity(Name.y());
    double cell = cellWidth(target);
    double width = Math.max(LOSS_NODE_WIDTH, cell * target.columns());
    double left = x + (width - cell * target.columns()) / 2;
    onLine(target, left, cell, parameterBottom, LabelSide.ABOVE);
    Stage stage = Stage.loss(network.depth());
    node(stage, Phase.FORWARD, Name.loss(), x, width, NODE_WIDTH, forwardCenter);
    Name slope = Name.yhat().gradient();
    node(stage, Phase.BACKWARD, slope, x, width, LOSS_NODE_WIDTH, backwardCenter);
    return x + width;
  }

  private void node(
      Stage stage, Phase phase, Name result, double x, double width, double own, double centerY) {
    Box box = new Box(x + (width - own) / 2, centerY - NODE_HEIGHT / 2, own, NODE_HEIGHT);
    nodes.add(new NodeBlock(stage, phase, result, box));
  }

  private void centered(
      Quantity quantity, double x, double cell, double centerY, LabelSide side, double marks) {
    double height = height(quantity.rows());
    Box box = new Box(x, centerY - height / 2, cell * quantity.columns(), height);
    add(quantity, box, side, marks);
  }

  private void onLine(Quantity quantity, double x, double cell, double bottom, LabelSide side) {
    double height = height(quantity.rows());
    add(quantity, new Box(x, bottom - height, cell * quantity.columns(), height), side, 0);
  }

  private void add(Quantity quantity, Box box, LabelSide side, double marks) {
    Box markColumn = new Box(box.right(), box.y(), marks, box.height());
    MatrixBlock block =
        new MatrixBlock(
            quantity.name(), box, quantity.rows(), quantity.columns(), side, markColumn);
    matrices.add(block);
    placed.put(quantity.name(), block);
  }

  /** For a batch the words carry a count, and take more room. */
  private double markWidth(Name name) {
    if (!hasMarks(name)) {
      return 0;
    }
    return trace.sample().count() == 1 ? MARK_WIDTH : BATCH_MARK_WIDTH;
  }

  /** Rows of a linear output are the units that may be off or flat. */
  private boolean hasMarks(Name name) {
    if (!showsUnits(name)) {
      return false;
    }
    return network.layer((name.index() + 1) / 2).activation().marksUnits();
  }

  private static boolean showsUnits(Name name) {
    return name.symbol() == Name.Symbol.Z && name.index() % 2 == 1;
  }

  private double cellWidth(Name name) {
    return cellWidth(trace.quantity(name));
  }

  /** Numbers have room in a matrix of moderate size; a large one takes bounded room as a whole. */
  private double cellWidth(Quantity quantity) {
    double natural = cells.width().applyAsDouble(quantity) + PADDING;
    return quantity.columns() == 1 ? natural : Math.min(natural, WIDEST / quantity.columns());
  }

  private static double height(int rows) {
    return Math.min(rows * CellSize.HEIGHT, HIGHEST);
  }
}
