package org.chainrule.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainrule.layout.MatrixBlock.LabelSide;
import org.chainrule.network.Network;
import org.chainrule.network.Variable;
import org.chainrule.pass.Convention;
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
  private static final double WIDEST_NODE = 9;
  private static final double PAIR_GAP = 0.7;
  private static final double MARK_WIDTH = 3;
  private static final double BATCH_MARK_WIDTH = 3.3;
  private static final double MARK_HEIGHT = 1;
  private static final double MARKED_CELL = 2.3;
  private static final double HEAD_GAP = 0.6;
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
  private final LabelSize labels;
  private final Convention convention;
  private final List<MatrixBlock> matrices = new ArrayList<>();
  private final List<NodeBlock> nodes = new ArrayList<>();
  private final List<Arrow> arrows = new ArrayList<>();
  private final List<Sign> signs = new ArrayList<>();
  private final Map<Name, MatrixBlock> placed = new HashMap<>();

  private final Map<Integer, Double> gradientTops = new HashMap<>();
  private final Map<Name, Double> naturalWidths = new HashMap<>();
  private double parameterBottom;
  private double forwardCenter;
  private double backwardCenter;
  private double gradientTop;
  private double divider;

  private GraphBuilder(Marks marks, CellSize cells, LabelSize labels, Convention convention) {
    this.marks = marks;
    this.trace = marks.trace();
    this.network = trace.network();
    this.cells = cells;
    this.labels = labels;
    this.convention = convention;
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
    placeLanes();
    double x = MARGIN;
    x = placeValue(Name.x(), x);
    for (int k = 1; k <= network.depth(); k++) {
      x = placeLinear(k, x + GAP) + GAP;
      x = placeValue(Name.linearOutput(k), x);
      x = placeActivation(k, x + GAP) + GAP;
      x = placeValue(Name.of(network.activationOutput(k)), x);
    }
    x = placeLoss(x + GAP) + GAP;
    x = placeValue(Name.loss(), x);
    ArrowRouter router = new ArrowRouter(marks, labels, placed, nodes);
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
    int parameterRows = rows(Name.y());
    int valueRows = Math.max(rows(Name.x()), rows(Name.x().gradient()));
    int factorRows = 1;
    for (int k = 1; k <= network.depth(); k++) {
      Name z = Name.linearOutput(k);
      parameterRows = Math.max(parameterRows, rows(Name.weight(k)));
      parameterRows = Math.max(parameterRows, rows(Name.bias(k)));
      valueRows = Math.max(valueRows, Math.max(rows(z), rows(z.gradient())));
      factorRows = Math.max(factorRows, rows(Name.weight(k).transpose()));
    }
    int transposeRows = Math.max(valueRows, factorRows);
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
      Name bias = Name.bias(name.layer());
      cell = Math.max(cell, value.columns() == 1 ? cellWidth(bias.gradient()) : cell);
      cell = Math.max(cell, isTurned(name) || isTurned(name.gradient()) ? markedCell(name) : cell);
    }
    double width = cell * Math.max(columns(value), columns(gradient));
    for (Quantity quantity : List.of(value, gradient)) {
      double left = x + (width - cell * columns(quantity)) / 2;
      double center = quantity == value ? forwardCenter : backwardCenter;
      centered(quantity, left, cell, center, LabelSide.ABOVE, hasMarks(name));
    }
    return x + width + Math.max(markWidth(value.name()), markWidth(gradient.name()));
  }

  private double placeLinear(int k, double x) {
    Quantity weight = trace.quantity(Name.weight(k));
    Quantity bias = trace.quantity(Name.bias(k));
    Quantity transpose = trace.quantity(Name.weight(k).transpose());
    Quantity gradient = trace.quantity(Name.weight(k).gradient());
    Quantity remembered = trace.quantity(Name.of(network.layerInput(k)).transpose());
    boolean single = remembered.rows() == 1;
    double weightCell = cellWidth(weight);
    double gradientCell =
        single ? Math.max(cellWidth(gradient), cellWidth(remembered)) : cellWidth(gradient);
    double biasWidth = cellWidth(bias) * columns(bias);
    double pair = weightCell * columns(weight) + PAIR_GAP + biasWidth;
    double transposeWidth = weightCell * columns(transpose);
    double gradientWidth = gradientCell * columns(gradient);
    boolean beside = single && isTurned(remembered.name());
    double heading =
        Math.max(LABEL, labels.name().applyAsDouble(remembered.name()))
            + (beside ? cellWidth(remembered) + HEAD_GAP : 0);
    double own = nodeWidth(Name.linearOutput(k), NODE_WIDTH);
    double width = Math.max(Math.max(pair, own), Math.max(transposeWidth, gradientWidth + heading));
    double left = x + (width - pair) / 2;
    onLine(weight, left, weightCell, parameterBottom, LabelSide.ABOVE);
    onLine(bias, left + pair - biasWidth, cellWidth(bias), parameterBottom, LabelSide.ABOVE);
    node(Stage.linear(k), Phase.FORWARD, Name.linearOutput(k), x, width, own, forwardCenter);
    double center = x + (width - transposeWidth) / 2;
    centered(transpose, center, weightCell, backwardCenter, LabelSide.ABOVE, false);
    placeGradients(k, x + (width - gradientWidth), gradientCell, single);
    return x + width;
  }

  /**
   * The outer product as a table: z ᵀ heads the columns of dW, or z the rows of its transpose, and
   * db stands beside.
   */
  private void placeGradients(int k, double x, double cell, boolean single) {
    Quantity gradient = trace.quantity(Name.weight(k).gradient());
    double height = height(rows(gradient));
    double top = gradientTop;
    if (single) {
      Quantity remembered = trace.quantity(Name.of(network.layerInput(k)).transpose());
      boolean beside = isTurned(remembered.name());
      double own = cellWidth(remembered);
      Box box =
          beside
              ? new Box(x - HEAD_GAP - own, top, own, height)
              : new Box(x, top, cell * columns(gradient), height(1));
      add(remembered, box, LabelSide.LEFT, false);
      top += beside ? 0 : height(1) + HEAD_GAP;
    }
    add(gradient, new Box(x, top, cell * columns(gradient), height), LabelSide.BELOW, false);
    gradientTops.put(k, top);
  }

  private double placeActivation(int k, double x) {
    Stage stage = Stage.activation(k);
    Name output = Name.of(network.activationOutput(k));
    placeBiasGradient(k);
    List<Quantity> derivatives = trace.derivatives(k);
    double own = nodeWidth(output, NODE_WIDTH);
    if (derivatives.isEmpty()) {
      Name delta = Name.linearOutput(k).gradient();
      double back = nodeWidth(delta, LOSS_NODE_WIDTH);
      double width = Math.max(own, back);
      node(stage, Phase.FORWARD, output, x, width, own, forwardCenter);
      node(stage, Phase.BACKWARD, delta, x, width, back, backwardCenter);
      return x + width;
    }
    Quantity slopes = derivatives.get(0);
    double cell = derivatives.stream().mapToDouble(this::cellWidth).max().orElse(0);
    double marks = markWidth(slopes.name());
    boolean marked = hasMarks(Name.linearOutput(k));
    cell = marked && isTurned(slopes.name()) ? Math.max(cell, MARKED_CELL) : cell;
    double slopeWidth = cell * columns(slopes);
    double width = Math.max(own, slopeWidth + marks);
    node(stage, Phase.FORWARD, output, x, width, own, forwardCenter);
    double left = x + (width - slopeWidth - marks) / 2;
    centered(slopes, left, cell, backwardCenter, LabelSide.ABOVE, marked);
    return x + width;
  }

  private void placeBiasGradient(int k) {
    Quantity bias = trace.quantity(Name.bias(k).gradient());
    MatrixBlock delta = placed.get(Name.linearOutput(k).gradient());
    double cell = Math.max(cellWidth(bias), delta.box().width() / delta.columns());
    double x = delta.box().x();
    Box box = new Box(x, gradientTops.get(k), cell * columns(bias), height(rows(bias)));
    add(bias, box, LabelSide.BELOW, false);
  }

  private double placeLoss(double x) {
    Quantity target = trace.quantity(Name.y());
    double cell = cellWidth(target);
    Name slope = Name.yhat().gradient();
    double own = nodeWidth(Name.loss(), NODE_WIDTH);
    double back = nodeWidth(slope, LOSS_NODE_WIDTH);
    double width = Math.max(Math.max(own, back), cell * columns(target));
    double left = x + (width - cell * columns(target)) / 2;
    onLine(target, left, cell, parameterBottom, LabelSide.ABOVE);
    Stage stage = Stage.loss(network.depth());
    node(stage, Phase.FORWARD, Name.loss(), x, width, own, forwardCenter);
    node(stage, Phase.BACKWARD, slope, x, width, back, backwardCenter);
    return x + width;
  }

  /** An operation is as wide as its formula, within reason. */
  private double nodeWidth(Name result, double usual) {
    return Math.max(usual, Math.min(WIDEST_NODE, labels.operation().applyAsDouble(result)));
  }

  private void node(
      Stage stage, Phase phase, Name result, double x, double width, double own, double centerY) {
    Box box = new Box(x + (width - own) / 2, centerY - NODE_HEIGHT / 2, own, NODE_HEIGHT);
    nodes.add(new NodeBlock(stage, phase, result, box));
  }

  private void centered(
      Quantity quantity, double x, double cell, double centerY, LabelSide side, boolean marked) {
    double height = height(rows(quantity));
    Box box = new Box(x, centerY - height / 2, cell * columns(quantity), height);
    add(quantity, box, side, marked);
  }

  private void onLine(Quantity quantity, double x, double cell, double bottom, LabelSide side) {
    double height = height(rows(quantity));
    add(quantity, new Box(x, bottom - height, cell * columns(quantity), height), side, false);
  }

  private void add(Quantity quantity, Box box, LabelSide side, boolean marked) {
    Name name = quantity.name();
    boolean turned = isTurned(name);
    Box beside = new Box(box.right(), box.y(), marked ? wordWidth(name) : 0, box.height());
    Box below = new Box(box.x(), box.bottom(), box.width(), marked ? MARK_HEIGHT : 0);
    MatrixBlock block =
        new MatrixBlock(
            name, box, rows(quantity), columns(quantity), turned, side, turned ? below : beside);
    matrices.add(block);
    placed.put(name, block);
  }

  /** The room that words take beside a matrix, whose units are its rows; none below it. */
  private double markWidth(Name name) {
    Name z = name.value();
    return hasMarks(z) && !isTurned(name) ? wordWidth(name) : 0;
  }

  /** For a batch the words carry a count, and take more room; so may what was blocked. */
  private double wordWidth(Name name) {
    return trace.sample().count() == 1
        ? Math.max(MARK_WIDTH, blockedWidth(name))
        : BATCH_MARK_WIDTH;
  }

  /** The width of a cell under which its words stand, for a value and its gradient. */
  private double markedCell(Name name) {
    boolean under = trace.sample().count() == 1 && isTurned(name.gradient());
    return Math.max(MARKED_CELL, under ? blockedWidth(name.gradient()) : 0);
  }

  /** The room that the widest gradient takes which was blocked at a single sample. */
  private double blockedWidth(Name name) {
    return IntStream.range(0, trace.quantity(name).rows())
        .mapToObj(unit -> marks.blocked(name, unit, 0))
        .flatMap(Optional::stream)
        .mapToDouble(cells.blocked())
        .max()
        .orElse(0);
  }

  private boolean isTurned(Name name) {
    return convention.turnsInGraph(name);
  }

  private int rows(Name name) {
    return rows(trace.quantity(name));
  }

  private int rows(Quantity quantity) {
    return isTurned(quantity.name()) ? quantity.columns() : quantity.rows();
  }

  private int columns(Quantity quantity) {
    return isTurned(quantity.name()) ? quantity.rows() : quantity.columns();
  }

  /** Rows of a linear output are the units that may be off or flat. */
  private boolean hasMarks(Name name) {
    if (!showsUnits(name)) {
      return false;
    }
    return network.layer(name.layer()).activation().marksUnits();
  }

  private static boolean showsUnits(Name name) {
    return name.role() == Variable.Role.LINEAR;
  }

  private double cellWidth(Name name) {
    return cellWidth(trace.quantity(name));
  }

  /** Numbers have room in a matrix of moderate size; a large one takes bounded room as a whole. */
  private double cellWidth(Quantity quantity) {
    double most = columns(quantity) == 1 ? Double.POSITIVE_INFINITY : WIDEST / columns(quantity);
    return most <= PADDING ? most : Math.min(naturalWidth(quantity), most);
  }

  /** To measure all numbers of a quantity takes long, and several ask for it. */
  private double naturalWidth(Quantity quantity) {
    return naturalWidths.computeIfAbsent(
        quantity.name(), name -> cells.width().applyAsDouble(quantity) + PADDING);
  }

  private double height(int rows) {
    return Math.min(rows * cells.height(), HIGHEST);
  }
}
