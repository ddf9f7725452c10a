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
import org.chainrule.layout.graph.Skyline.Reach;
import org.chainrule.layout.graph.Skyline.Row;
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
 * below. Each row of the picture is packed by itself, as the columns allow.
 */
public final class GraphBuilder {

  private static final double ROUND_NODE = 1.9;
  private static final double SUM_GAP = 1.9;
  private static final double PENALTY_GAP = 1.4;

  /** The widest operation of a penalty, beside which nothing stands. */
  private static final double PENALTY_WIDTH = 8;

  private static final double AIR = ArrowShapes.AIR;

  private final Marks marks;
  private final Trace trace;
  private final LabelSize labels;
  private final BlockSizes sizes;
  private final Spacing spacing;
  private final Lanes lanes;
  private final GraphBlocks blocks;
  private final Skyline skyline;
  private final GradientBlocks gradients;
  private final Map<Integer, Double> linearMiddles = new HashMap<>();

  private GraphBuilder(
      Marks marks,
      CellSize cells,
      LabelSize labels,
      Convention convention,
      Spacing spacing,
      boolean alone) {
    this.marks = marks;
    this.trace = marks.trace();
    this.labels = labels;
    this.spacing = spacing;
    this.sizes = new BlockSizes(marks, cells, labels, convention, spacing, alone);
    this.lanes = Lanes.of(trace, sizes);
    this.blocks = new GraphBlocks(sizes);
    this.skyline = new Skyline(spacing.margin() - spacing.gap() / 2);
    this.gradients = new GradientBlocks(trace, sizes, blocks, skyline, lanes.gradientTop());
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
    return of(marks, cells, labels, convention, Spacing.USUAL);
  }

  /** Lays out the graph of a trace, with room for its names and formulas, and with so much air. */
  public static GraphLayout of(
      Marks marks, CellSize cells, LabelSize labels, Convention convention, Spacing spacing) {
    return new GraphBuilder(marks, cells, labels, convention, spacing, false).build();
  }

  /**
   * Lays out the graph of a batch with its samples one at a time, the first of them to begin with:
   * in the size of a single sample, with room for the widest numbers of any.
   */
  public static GraphLayout ofOneSample(
      Marks marks, CellSize cells, LabelSize labels, Convention convention, Spacing spacing) {
    boolean alone = marks.trace().sample().count() > 1;
    return new GraphBuilder(marks, cells, labels, convention, spacing, alone).build();
  }

  private GraphLayout build() {
    placeValue(Name.x());
    for (Node node : trace.program().nodes()) {
      // The penalty stands over the sum that it goes into.
      if (node.stage().kind() != Stage.Kind.PENALTY) {
        placeOperation(node);
        placeValue(Name.of(node.result()));
        if (node.stage().kind() == Stage.Kind.LINEAR) {
          int k = node.stage().layer();
          gradients.place(k, linearMiddles.get(k));
        }
      }
    }
    List<Arrow> updates =
        trace.program().updating().isPresent()
            ? new UpdateBlocks(trace, sizes, blocks).place()
            : List.of();
    ArrowRouter router = new ArrowRouter(marks, labels, blocks, lanes, spacing);
    router.route();
    List<Arrow> arrows = new ArrayList<>(router.arrows());
    arrows.addAll(updates);
    List<Sign> signs = new ArrayList<>(blocks.signs());
    signs.addAll(router.signs());
    double bottom =
        blocks.matrices().stream().mapToDouble(block -> block.box().bottom()).max().orElse(0);
    double right = skyline.right() - spacing.gap() / 2 + spacing.margin();
    bottom = Math.max(bottom + spacing.label(), blocks.notesBottom());
    return new GraphLayout(
        new Box(0, 0, right, bottom + spacing.margin()),
        blocks.matrices(),
        blocks.nodes(),
        arrows,
        signs,
        divider(right, router),
        blocks.notes());
  }

  private Divider divider(double width, ArrowRouter router) {
    List<Box> boxes = new ArrayList<>();
    blocks.nodes().forEach(node -> boxes.add(node.box()));
    for (MatrixBlock matrix : blocks.matrices()) {
      boxes.add(matrix.box().around(matrix.wordRoom()));
      boxes.add(nameAbove(matrix));
    }
    return Divider.of(lanes.divider(), width, boxes, router.arrows(), labels.caption());
  }

  private Box nameAbove(MatrixBlock matrix) {
    double width = sizes.label(matrix.name());
    double height = matrix.labelSide() == LabelSide.ABOVE ? spacing.label() : 0;
    Box box = matrix.box();
    return new Box(box.centerX() - width / 2, box.y() - height, width, height);
  }

  private void placeOperation(Node node) {
    switch (node.stage().kind()) {
      case LINEAR -> placeLinear(node.stage().layer());
      case ACTIVATION -> placeActivation(node);
      case ADDITION -> placeRound(node, column(Reach.around(Row.FORWARD, air(ROUND_NODE))));
      case OTHER -> placePair(node.stage(), node, trace.firstGradient(operand(node)));
      case LOSS -> placeLoss(node);
      case PENALTY, TOTAL -> placeTotal(node);
    }
  }

  private double column(Reach... reaches) {
    return skyline.place(List.of(reaches));
  }

  private static Name operand(Node node) {
    return Name.of(node.operands().get(0));
  }

  /** Half of a width, with half of the gap that stands beside it. */
  private double air(double width) {
    return width / 2 + spacing.gap() / 2;
  }

  /** Half of what a matrix takes: itself with the gap beside it, or its name. */
  private double half(Name name, double width) {
    return Math.max(air(width), sizes.label(name) / 2);
  }

  /** A value and its gradient under it, of one width, and what the gradient is the sum of. */
  private void placeValue(Name name) {
    Quantity value = trace.quantity(name);
    Optional<Quantity> gradient = trace.find(name.gradient());
    double cell = valueCell(name);
    double columns = gradient.map(g -> Math.max(columns(value), columns(g))).orElse(columns(value));
    double width = cell * columns;
    double words = Math.max(sizes.markWidth(name), sizes.markWidth(name.gradient()));
    double middle = skyline.place(valueReaches(name, width, cell, words));
    place(value, middle, cell, lanes.forwardCenter());
    gradient.ifPresent(g -> place(g, middle, cell, lanes.backwardCenter()));
    placeContributions(name, middle + width / 2 + words, cell);
  }

  private double valueCell(Name name) {
    Quantity value = trace.quantity(name);
    double cell = cell(value);
    cell = Math.max(cell, trace.find(name.gradient()).map(this::cell).orElse(0.0));
    if (BlockSizes.showsUnits(name)) {
      Name b = Name.bias(name.layer());
      double bias = trace.find(b.gradient()).map(gradient -> sizes.moved(b)).orElse(0.0);
      boolean turned = sizes.isTurned(name) || sizes.isTurned(name.gradient());
      cell = Math.max(cell, sizes.samples() == 1 ? bias : cell);
      cell = Math.max(cell, turned ? sizes.markedCell(name) : cell);
    }
    return cell;
  }

  private List<Reach> valueReaches(Name name, double width, double cell, double words) {
    List<Reach> reaches = new ArrayList<>();
    double left = half(name, width);
    double right = Math.max(left, rememberedRoom(name));
    reaches.add(new Reach(Row.FORWARD, left, Math.max(right, air(width) + words)));
    if (sizes.note(name) > 0) {
      double note = sizes.note(name) / 2;
      reaches.add(Reach.around(Row.FORWARD, note + AIR / 2));
      reaches.add(Reach.around(Row.PARAMETERS, note + AIR));
    }
    if (trace.find(name.gradient()).isPresent()) {
      double own = half(name.gradient(), width);
      // A sign of multiplication stands before what arrives.
      double sign = width / 2 + ArrowShapes.SIGN_ROOM - spacing.gap() / 2;
      double summed = width / 2 + words + contributionsWidth(name, cell) + spacing.gap() / 2;
      reaches.add(new Reach(Row.BACKWARD, Math.max(own, sign), Math.max(own, summed)));
    }
    if (BlockSizes.showsUnits(name)) {
      reaches.add(gradients.underOutput(name.layer(), width));
    }
    return reaches;
  }

  /** So that what is remembered of it goes down beside the next operation, and not through it. */
  private double rememberedRoom(Name name) {
    Name gradient = name.gradient();
    boolean goesDown =
        trace.firstGradient(name).equals(gradient) && trace.find(gradient).isPresent();
    return goesDown ? sizes.label(gradient) / 2 + AIR - spacing.gap() / 2 : 0;
  }

  private void place(Quantity quantity, double middle, double cell, double center) {
    double left = middle - cell * columns(quantity) / 2;
    boolean marked = sizes.hasMarks(quantity.name().value());
    blocks.centered(quantity, left, cell, center, LabelSide.ABOVE, marked);
  }

  /** How often the gradient of a value is the sum of others: not at all, or twice and more. */
  private int summands(Name name) {
    int uses = trace.program().gradientUses(name.variable()).size();
    return uses > 1 ? uses : 0;
  }

  private double contributionsWidth(Name name, double cell) {
    double width = 0;
    for (int use = 1; use <= summands(name); use++) {
      width += SUM_GAP + contributionRoom(trace.quantity(name.contribution(use)), cell);
    }
    return width;
  }

  private double contributionRoom(Quantity contribution, double cell) {
    return Math.max(cell * columns(contribution), sizes.label(contribution.name()));
  }

  /**
   * The gradient of what is used more than once is the sum of what stands to its right; what comes
   * from the next layer stands at the right end.
   */
  private void placeContributions(Name name, double x, double cell) {
    double right = x;
    int uses = summands(name);
    int sum = uses == 0 ? 0 : trace.stepOf(name.gradient()).orElseThrow().number();
    for (int use = uses; use >= 1; use--) {
      Quantity contribution = trace.quantity(name.contribution(use));
      double room = contributionRoom(contribution, cell);
      double left = right + SUM_GAP + (room - cell * columns(contribution)) / 2;
      blocks.centered(contribution, left, cell, lanes.backwardCenter(), LabelSide.ABOVE, false);
      if (use < uses) {
        Point between = new Point(right + SUM_GAP / 2, lanes.backwardCenter());
        blocks.add(new Sign(Formulas.letter("⊕"), between, sum));
      }
      right += SUM_GAP + room;
    }
  }

  /** W and b over the operation, Wᵀ under it; their gradients find their room in their own row. */
  private void placeLinear(int k) {
    Quantity weight = trace.quantity(Name.weight(k));
    Optional<Quantity> bias = trace.find(Name.bias(k));
    Quantity transpose = trace.quantity(Name.weight(k).transpose());
    double cell = cell(weight);
    double biasWidth = bias.map(b -> cell(b) * columns(b)).orElse(0.0);
    double beside = bias.isPresent() ? spacing.pair() + biasWidth : 0;
    double pair = cell * columns(weight) + beside;
    double transposeWidth = cell * columns(transpose);
    Name z = Name.linearOutput(k);
    double own = sizes.node(z, spacing.nodeWidth());
    gradients.reserve(k);
    double middle =
        column(
            Reach.around(Row.PARAMETERS, air(pair)),
            Reach.around(Row.FORWARD, air(own)),
            Reach.around(Row.BACKWARD, half(transpose.name(), transposeWidth)));
    linearMiddles.put(k, middle);
    double left = middle - pair / 2;
    double bottom = lanes.parameterBottom();
    blocks.onLine(weight, left, cell, bottom, LabelSide.ABOVE);
    bias.ifPresent(
        b -> blocks.onLine(b, left + pair - biasWidth, cell(b), bottom, LabelSide.ABOVE));
    node(Stage.linear(k), Phase.FORWARD, z, middle, own, lanes.forwardCenter());
    double start = middle - transposeWidth / 2;
    blocks.centered(transpose, start, cell, lanes.backwardCenter(), LabelSide.ABOVE, false);
  }

  private void placeActivation(Node node) {
    int k = node.stage().layer();
    List<Quantity> derivatives = trace.derivatives(k);
    if (derivatives.isEmpty()) {
      placePair(node.stage(), node, Name.linearOutput(k).gradient());
      return;
    }
    Name output = Name.of(node.result());
    double own = sizes.node(output, spacing.nodeWidth());
    Quantity slopes = derivatives.get(0);
    boolean marked = sizes.hasMarks(Name.linearOutput(k)) && spacing.factorWords();
    double cell = derivatives.stream().mapToDouble(this::cell).max().orElse(0);
    cell = marked && sizes.isTurned(slopes.name()) ? sizes.marked(cell) : cell;
    double width = cell * columns(slopes);
    double words = spacing.factorWords() ? sizes.markWidth(slopes.name()) : 0;
    double half = half(slopes.name(), width);
    double middle =
        column(
            Reach.around(Row.FORWARD, air(own)),
            new Reach(Row.BACKWARD, half, Math.max(half, air(width) + words)));
    node(node.stage(), Phase.FORWARD, output, middle, own, lanes.forwardCenter());
    double left = middle - width / 2;
    blocks.centered(slopes, left, cell, lanes.backwardCenter(), LabelSide.ABOVE, marked);
  }

  private void placeLoss(Node node) {
    Quantity target = trace.quantity(Name.y());
    double cell = cell(target);
    double own = cell * columns(target);
    Reach reach = Reach.around(Row.PARAMETERS, air(own));
    double middle = placePair(node.stage(), node, Name.yhat().gradient(), reach);
    blocks.onLine(target, middle - own / 2, cell, lanes.parameterBottom(), LabelSide.ABOVE);
  }

  /** An operation in each lane, one under the other; returns their middle. */
  private double placePair(Stage stage, Node node, Name gradient, Reach... further) {
    Name result = Name.of(node.result());
    double back = sizes.backNode(gradient);
    double own = sizes.node(result, spacing.nodeWidth(), back);
    List<Reach> reaches = new ArrayList<>(List.of(further));
    reaches.add(Reach.around(Row.FORWARD, air(own)));
    reaches.add(Reach.around(Row.BACKWARD, air(back)));
    double middle = skyline.place(reaches);
    node(stage, Phase.FORWARD, result, middle, own, lanes.forwardCenter());
    node(stage, Phase.BACKWARD, gradient, middle, back, lanes.backwardCenter());
    return middle;
  }

  private void placeRound(Node node, double middle) {
    double top = lanes.forwardCenter() - ROUND_NODE / 2;
    Box box = new Box(middle - ROUND_NODE / 2, top, ROUND_NODE, ROUND_NODE);
    blocks.add(new NodeBlock(node.stage(), Phase.FORWARD, Name.of(node.result()), box));
  }

  /** The sum of the losses, over it the penalty and what makes it. */
  private void placeTotal(Node node) {
    Quantity penalty = trace.quantity(Name.penalty());
    double own = sizes.node(Name.penalty(), spacing.nodeWidth(), PENALTY_WIDTH);
    double left = Math.max(own / 2, cell(penalty) / 2 + sizes.label(penalty.name()));
    double right = Math.max(own, cell(penalty)) / 2;
    double middle =
        column(
            new Reach(Row.PARAMETERS, left + AIR, right + AIR),
            Reach.around(Row.FORWARD, air(ROUND_NODE)));
    double start = middle - cell(penalty) / 2;
    blocks.onLine(penalty, start, cell(penalty), lanes.parameterBottom(), LabelSide.LEFT);
    double nodeBottom = blocks.box(Name.penalty()).y() - PENALTY_GAP;
    Stage stage = Stage.penalty(node.stage().layer());
    double center = nodeBottom - spacing.nodeHeight() / 2;
    node(stage, Phase.FORWARD, Name.penalty(), middle, own, center);
    placeRound(node, middle);
  }

  private void node(
      Stage stage, Phase phase, Name result, double middle, double own, double centerY) {
    double top = centerY - spacing.nodeHeight() / 2;
    Box box = new Box(middle - own / 2, top, own, spacing.nodeHeight());
    blocks.add(new NodeBlock(stage, phase, result, box));
  }

  private double cell(Quantity quantity) {
    return sizes.cellWidth(quantity);
  }

  private int columns(Quantity quantity) {
    return sizes.columns(quantity);
  }
}
