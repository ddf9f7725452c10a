package org.chainrule.layout.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainrule.formula.Formulas;
import org.chainrule.layout.Box;
import org.chainrule.layout.Point;
import org.chainrule.layout.graph.GraphLayout.Note;
import org.chainrule.layout.graph.MatrixBlock.LabelSide;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;

/**
 * The row of the gradients of the parameters. That of W is an outer product as a table: its input's
 * transpose heads the columns, or the input the rows of its transpose, and that of b stands beside,
 * under the gradient that it is the sum of. It has the room between what comes down from its input
 * and the gradient of b, and stands as near under its layer as that allows.
 */
final class GradientBlocks {

  private static final double SIGN = 0.9;

  /** The height of the name of a part of a sum, which stands below it. */
  private static final double NAME = 1.75;

  /** What an arrow to a table takes beside it. */
  private static final double WAY_ROOM = 0.6 + 2 * ArrowShapes.AIR;

  private final Trace trace;
  private final BlockSizes sizes;
  private final GraphBlocks blocks;
  private final Skyline skyline;
  private final double top;
  private final Map<Integer, Slot> slots = new HashMap<>();

  /** A row that begins at a height. */
  GradientBlocks(Trace trace, BlockSizes sizes, GraphBlocks blocks, Skyline skyline, double top) {
    this.trace = trace;
    this.sizes = sizes;
    this.blocks = blocks;
    this.skyline = skyline;
    this.top = top;
  }

  /** Keeps room for a layer's gradients; its input stands already. */
  void reserve(int k) {
    double edge = Math.max(ArrowShapes.AIR, skyline.edge(Skyline.Row.GRADIENTS));
    double left = edge + name(k) + half(k) - width(k) / 2;
    Slot slot = new Slot(left, way(k), width(k), name(k));
    slots.put(k, slot);
    skyline.fill(Skyline.Row.GRADIENTS, slot.least() + width(k) / 2 + half(k));
  }

  /**
   * How far what stands under dℓ/dz reaches to both sides of its middle.
   *
   * @param width of dℓ/dz
   */
  Skyline.Reach underOutput(int k, double width) {
    Optional<Quantity> bias = trace.find(Name.bias(k).gradient());
    double half = bias.map(db -> Math.max(width, below(db.name())) / 2).orElse(0.0);
    return new Skyline.Reach(Skyline.Row.GRADIENTS, half + WAY_ROOM, half + ArrowShapes.AIR);
  }

  /**
   * Places the gradients of a layer; its output stands already.
   *
   * @param middle of its operation
   */
  void place(int k, double middle) {
    double tableTop = top + headHeight(k);
    Box delta = blocks.box(Name.linearOutput(k).gradient());
    double most = delta.centerX();
    Optional<Quantity> bias = trace.find(Name.bias(k).gradient());
    if (bias.isPresent()) {
      double cell = Math.max(sizes.moved(Name.bias(k)), delta.width() / deltaColumns(k));
      double width = cell * sizes.columns(bias.get());
      double height = sizes.height(sizes.rows(bias.get()));
      Box box = new Box(delta.centerX() - width / 2, tableTop, width, height);
      blocks.add(bias.get(), box, LabelSide.BELOW, false);
      most = Math.min(box.x(), delta.centerX() - below(bias.get().name()) / 2);
    }
    most -= WAY_ROOM + half(k) + width(k) / 2;
    placeWeight(k, slots.get(k).nearest(middle - width(k) / 2, most), tableTop);
  }

  private void placeWeight(int k, double x, double tableTop) {
    Quantity gradient = trace.quantity(Name.weight(k).gradient());
    double cell = cell(k);
    double height = sizes.height(sizes.rows(gradient));
    Quantity input = input(k);
    if (isSingle(k)) {
      double own = sizes.cellWidth(input);
      Box box =
          isBeside(k)
              ? new Box(x - sizes.spacing().head() - own, tableTop, own, height)
              : new Box(x, top, cell * sizes.columns(gradient), sizes.height(1));
      blocks.add(input, box, LabelSide.LEFT, false);
    }
    double y = tableTop;
    List<Quantity> summands = contributions(Name.weight(k));
    for (Quantity each : summands) {
      Box box = new Box(x, y, cell * sizes.columns(each), height);
      blocks.add(each, box, LabelSide.BELOW, false);
      if (each != summands.get(0)) {
        String sign = each == gradient ? "=" : "+";
        Point place = new Point(x - SIGN, box.centerY());
        blocks.add(new Sign(Formulas.letter(sign), place, trace.shownFrom(gradient.name())));
      }
      y += height + NAME + noteHeight(each.name()) + sizes.spacing().head();
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

  /** Where the way of the layer's input comes down. */
  private double way(int k) {
    return blocks.rememberedFrom(Name.of(trace.network().layerInput(k)), trace);
  }

  /** What stands to the left of the table: the name of its head, and that itself, if beside. */
  private double name(int k) {
    if (!isSingle(k)) {
      return 0;
    }
    double name = Math.max(sizes.spacing().label(), sizes.label(input(k).name()));
    return name + (isBeside(k) ? sizes.cellWidth(input(k)) + sizes.spacing().head() : 0);
  }

  private double headHeight(int k) {
    return isSingle(k) && !isBeside(k) ? sizes.height(1) + sizes.spacing().head() : 0;
  }

  /** For one sample the gradient is an outer product. */
  private boolean isSingle(int k) {
    return input(k).rows() == 1;
  }

  private boolean isBeside(int k) {
    return isSingle(k) && sizes.isTurned(input(k).name());
  }

  private Quantity input(int k) {
    return trace.quantity(Name.of(trace.network().layerInput(k)).transpose());
  }

  private double cell(int k) {
    double own = sizes.moved(Name.weight(k));
    return isSingle(k) ? Math.max(own, sizes.cellWidth(input(k))) : own;
  }

  private double width(int k) {
    return cell(k) * sizes.columns(trace.quantity(Name.weight(k).gradient()));
  }

  /** Half of what the table and its name below take. */
  private double half(int k) {
    return Math.max(width(k), below(Name.weight(k).gradient())) / 2;
  }

  private int deltaColumns(int k) {
    return blocks.get(Name.linearOutput(k).gradient()).columns();
  }

  /** The width of what stands under a gradient: its name, what is said of it, and the update. */
  private double below(Name name) {
    double own = Math.max(sizes.label(name), sizes.note(name));
    Optional<Quantity> updated = trace.find(name.value().updated());
    return updated.isPresent() ? Math.max(own, updatedWidth(name.value(), updated.get())) : own;
  }

  private int columns(Name name) {
    return sizes.columns(trace.quantity(name));
  }

  private double updatedWidth(Name parameter, Quantity updated) {
    double signs = 2 * UpdateBlocks.SIGN_ROOM;
    int columns = Math.max(sizes.columns(updated), columns(parameter.gradient()));
    double cells = sizes.moved(parameter) * columns;
    return Math.max(signs, Math.max(sizes.label(updated.name()), cells));
  }

  private double noteHeight(Name name) {
    return sizes.note(name) > 0 ? Note.AIR + Note.HEIGHT : 0;
  }
}
