package org.chainrule.explain.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.sentence.KinkSlopes;
import org.chainrule.explain.sentence.SlopeSentences;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.formula.Times;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.UnitState;
import org.chainrule.pass.quantity.Name;

/**
 * Says of one unit what its numbers mean.
 *
 * @param unit its row, from 0
 * @param layer its layer, from 1
 */
record UnitSentences(Explainer explainer, int unit, int layer, UnitState state) {

  /** Says where z is from, and where it stands on the activation. */
  List<Prose> forward(UnitView.Forward forward, UnitView.Backward backward) {
    List<Prose> sentences = new ArrayList<>();
    addSum(sentences, forward);
    addState(sentences, forward, backward);
    return sentences;
  }

  /** Says what becomes of the gradient. */
  List<Prose> backward(UnitView.Forward forward, UnitView.Backward backward) {
    List<Prose> sentences = new ArrayList<>();
    if (backward.fused()) {
      String full = backward.slope().isEmpty() ? "fused.full" : "fused";
      String key = state == UnitState.FLAT ? "fused.flat" : full;
      sentences.add(say(key, equation(backward.leaving()), name()));
    } else if (backward.slope().isEmpty()) {
      String name = Labels.atStart(activation());
      sentences.add(say("together", name, equation(backward.leaving())));
    } else {
      addPassing(sentences, backward);
    }
    addSign(sentences, forward, backward);
    return sentences;
  }

  /** Of the products and the bias, the one that counts most. */
  private void addSum(List<Prose> sentences, UnitView.Forward forward) {
    Optional<UnitView.Product> largest =
        forward.inputs().stream()
            .max(Comparator.comparingDouble(product -> Math.abs(product.value())));
    double product = largest.map(found -> Math.abs(found.value())).orElse(0.0);
    Optional<UnitView.Bar> bias = forward.bias().filter(b -> Math.abs(b.value()) > product);
    if (bias.isPresent()) {
      sentences.add(sum(forward, bias.get().name(), bias.get().value()));
    } else if (product != 0) {
      UnitView.Bar factor = largest.orElseThrow().factor();
      UnitView.Bar of = largest.orElseThrow().of();
      Formula name = Formulas.product(Times.SCALAR, factor.name(), of.name());
      sentences.add(sum(forward, name, largest.orElseThrow().value()));
    }
  }

  private Prose sum(UnitView.Forward forward, Formula name, double value) {
    return say("sum", forward.z().name(), number(forward.z().value()), name, number(value));
  }

  private void addState(
      List<Prose> sentences, UnitView.Forward forward, UnitView.Backward backward) {
    if (backward.slope().isEmpty()) {
      return;
    }
    Formula z = equation(forward.z());
    double slope = backward.slope().get().value();
    String threshold = explainer.numbers().said(explainer.marks().flatThreshold());
    sentences.add(
        switch (state) {
          case OFF -> say("off", number(), z);
          case KINK ->
              say(
                  "kink",
                  number(),
                  z,
                  Labels.atStart(activation()),
                  explainer.numbers().said(slope));
          case FLAT -> say("flat", number(), z, name(), number(slope), threshold);
          case ACTIVE ->
              activation().isIdentity() ? say("identity") : say("active", z, name(), number(slope));
        });
  }

  private void addPassing(List<Prose> sentences, UnitView.Backward backward) {
    double arriving = backward.arriving().value();
    double slope = backward.slope().orElseThrow().value();
    if (slope == 0 && Double.isFinite(arriving)) {
      String blocked = usedAgain(backward) ? "off.blocked.part" : "off.blocked";
      sentences.add(arriving == 0 ? say("off.nothing") : say(blocked, number(arriving)));
    } else if (arriving == 0) {
      sentences.add(say("nothing"));
    } else if (Double.isFinite(arriving) && Double.isFinite(slope)) {
      Formula leaving = number(backward.leaving().value());
      String share = explainer.numbers().percent(Math.abs(slope));
      String key = "passes" + SlopeSentences.shareKey(slope);
      sentences.add(say(key, number(arriving), share, leaving));
    }
  }

  private void addSign(
      List<Prose> sentences, UnitView.Forward forward, UnitView.Backward backward) {
    double loss = explainer.trace().quantity(Name.loss()).get(0, 0);
    Name gradient = forward.z().at().name().gradient();
    double leaving =
        usedAgain(backward)
            ? explainer
                .trace()
                .quantity(gradient)
                .get(forward.z().at().row(), forward.z().at().column())
            : backward.leaving().value();
    if (!Double.isFinite(loss)) {
      sentences.add(say("noLoss", forward.z().name(), number(loss)));
    } else if (!Double.isNaN(leaving)) {
      sign(forward.z(), leaving).ifPresent(sentences::add);
    }
  }

  /** Whether z is used past its activation too, so that what leaves is a part of its gradient. */
  private static boolean usedAgain(UnitView.Backward backward) {
    return backward.leaving().at().name().form() == Name.Form.CONTRIBUTION;
  }

  /** Where the loss has a kink there is no verdict, but the slopes of both sides. */
  private Optional<Prose> sign(UnitView.Bar z, double leaving) {
    Optional<Prose> sides =
        new KinkSlopes(explainer.marks())
            .at(z.at(), leaving)
            .map(
                both ->
                    say(
                        "sides",
                        z.name(),
                        plain(both.left()),
                        plain(both.right()),
                        plain(leaving)));
    return leaving == 0
        ? sides
        : sides.or(() -> Optional.of(say(leaving > 0 ? "raise" : "lower", z.name())));
  }

  private String plain(double value) {
    return explainer.numbers().said(value);
  }

  private Formula equation(UnitView.Bar bar) {
    return Formulas.equal(bar.name(), number(bar.value()));
  }

  private Formula number(double value) {
    return explainer.numbers().number(value);
  }

  private String number() {
    return String.valueOf(unit + 1);
  }

  private String name() {
    return Labels.activation(activation());
  }

  private Activation activation() {
    return explainer.trace().network().layer(layer).activation();
  }

  private static Prose say(String key, Object... arguments) {
    return Prose.of("say.unit." + key, arguments);
  }
}
