package org.chainrule.explain.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Explanation;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Gap;
import org.chainrule.formula.Relation;
import org.chainrule.formula.Times;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.formula.writing.Plain;
import org.chainrule.network.activation.UnitState;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.words.Words;

/** Explains one unit, as far as the pass has reached it. */
final class UnitSheet {

  private static final int MOST_INPUTS = 8;

  private final Explainer explainer;
  private final Focus focus;
  private final UnitView view;
  private final List<Block> blocks = new ArrayList<>();

  private UnitSheet(Explainer explainer, Focus focus) {
    Unit unit = Unit.of(explainer.trace().network(), focus.entry(), focus.sample());
    this.explainer = explainer;
    this.focus = focus;
    this.view = UnitView.of(explainer, unit.layer(), unit.row(), unit.sample());
  }

  static Explanation of(Explainer explainer, Focus focus) {
    return new UnitSheet(explainer, focus).explanation();
  }

  private Explanation explanation() {
    Name z = Name.linearOutput(view.layer());
    if (focus.reached(z)) {
      forward();
    } else {
      blocks.addAll(NotYetComputed.blocks(explainer, z));
    }
    if (focus.reached(z.gradient())) {
      backward();
    } else if (focus.reached(z)) {
      blocks.add(caption("backward"));
      blocks.addAll(NotYetComputed.blocks(explainer, z.gradient()));
    }
    return new Explanation(Optional.empty(), place(), headline(focus.reached(z)), blocks);
  }

  private void forward() {
    UnitView.Forward forward = view.forward();
    List<Block.Bar> rows = new ArrayList<>();
    addInputs(rows, forward);
    forward.bias().ifPresent(bias -> rows.add(bar(bias, forward.scale(), Block.Kind.SUMMAND)));
    rows.add(result(Relation.EQUAL, forward.z(), forward.scale()));
    if (focus.reached(forward.output().at().name())) {
      rows.add(result(Relation.GOES_TO, forward.output(), forward.scale()));
    }
    blocks.add(caption("forward"));
    blocks.add(new Block.Bars(rows));
    blocks.add(new Block.Display(forward.sum()));
    view.forwardSentences().forEach(prose -> blocks.add(new Block.Paragraph(prose)));
  }

  /** A few inputs stand in their own order; of many the largest, and the others together. */
  private void addInputs(List<Block.Bar> rows, UnitView.Forward forward) {
    int others = forward.inputs().size() - MOST_INPUTS;
    if (others <= 0) {
      forward.inputs().forEach(product -> rows.add(summand(product, forward.scale())));
      return;
    }
    List<UnitView.Product> largest =
        forward.inputs().stream()
            .sorted(Comparator.comparingDouble((UnitView.Product p) -> -Math.abs(p.value())))
            .toList();
    largest.stream()
        .limit(MOST_INPUTS)
        .forEach(product -> rows.add(summand(product, forward.scale())));
    double rest = largest.stream().skip(MOST_INPUTS).mapToDouble(UnitView.Product::value).sum();
    String words = Words.of("unit.rest", others);
    rows.add(bar(new Formula.Word(words), words, rest, forward.scale(), Block.Kind.SUMMAND, null));
  }

  private void backward() {
    UnitView.Backward backward = view.backward();
    List<Block.Bar> rows = new ArrayList<>();
    boolean oneFactor = backward.slope().isPresent() && !backward.fused();
    if (oneFactor) {
      rows.add(bar(backward.arriving(), backward.scale(), Block.Kind.SUMMAND));
      rows.add(factor(backward.slope().get()));
    } else {
      backward.passing().stream()
          .limit(MOST_INPUTS)
          .forEach(product -> rows.add(summand(product, backward.scale())));
    }
    rows.add(result(Relation.EQUAL, backward.leaving(), backward.scale()));
    blocks.add(caption(oneFactor ? "product" : backward.fused() ? "fused" : "backward"));
    blocks.add(new Block.Bars(rows));
    blocks.add(new Block.Display(backward.product()));
    view.backwardSentences().forEach(prose -> blocks.add(new Block.Paragraph(prose)));
  }

  private Block.Kind factorKind() {
    return view.state() == UnitState.ACTIVE ? Block.Kind.FACTOR : Block.Kind.STOPPER;
  }

  private Block.Bar summand(UnitView.Product product, double scale) {
    Formula label = Formulas.product(Times.SCALAR, product.factor().name(), product.of().name());
    return bar(
        label, Plain.of(label), product.value(), scale, Block.Kind.SUMMAND, product.of().at());
  }

  private Block.Bar factor(UnitView.Bar slope) {
    Formula label = Formulas.row(Gap.SPACE, Formulas.letter("×"), slope.name());
    return bar(label, Plain.of(slope.name()), slope.value(), 1, factorKind(), slope.at());
  }

  private Block.Bar result(Relation sign, UnitView.Bar bar, double scale) {
    Formula label = Formulas.row(Gap.SPACE, Formulas.letter(sign.sign()), bar.name());
    return bar(label, Plain.of(bar.name()), bar.value(), scale, Block.Kind.RESULT, bar.at());
  }

  private Block.Bar bar(UnitView.Bar bar, double scale, Block.Kind kind) {
    return bar(bar.name(), Plain.of(bar.name()), bar.value(), scale, kind, bar.at());
  }

  private Block.Bar bar(
      Formula label, String spoken, double value, double scale, Block.Kind kind, Target at) {
    double share = scale == 0 || !Double.isFinite(value) ? 0 : value / scale;
    Numbers numbers = explainer.numbers();
    return new Block.Bar(
        label,
        numbers.number(value),
        Math.max(-1, Math.min(1, share)),
        kind,
        Optional.ofNullable(at),
        Words.of("spoken.bar", spoken, numbers.plain(value)));
  }

  private String place() {
    int samples = explainer.trace().sample().count();
    return Words.of(
        "place.unit",
        String.valueOf(view.layer()),
        Labels.activation(explainer.trace().network().layer(view.layer()).activation()),
        String.valueOf(view.sample() + 1),
        samples);
  }

  private String headline(boolean reached) {
    String state = reached ? view.state().name().toLowerCase(java.util.Locale.ROOT) : "later";
    boolean elementwise = view.backward().slope().isPresent();
    return Words.of(
        "headline.unit." + (elementwise ? state : "plain"),
        String.valueOf(view.unit() + 1),
        String.valueOf(explainer.trace().network().layer(view.layer()).outputs()));
  }

  private static Block caption(String key) {
    return new Block.Caption(Words.of("caption.unit." + key));
  }
}
