package org.chainrule.view.nudge;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.explain.naming.Labels;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.study.DescentText;
import org.chainrule.formula.Formula;
import org.chainrule.formula.Formulas;
import org.chainrule.session.pass.Descending;
import org.chainrule.session.pass.DescentStudy;
import org.chainrule.session.pass.Session;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.NumberRow;
import org.chainrule.view.common.NumberScale;
import org.chainrule.view.common.SheetPane;
import org.chainrule.words.Words;

/** One step of descent: its rate, what it comes to, and taking it. */
final class DescentPart extends VBox {

  private static final NumberScale RATES = new NumberScale(1e-5, 10, true, false);

  private final Session session;
  private final Descending descending;

  DescentPart(Session session, Descending descending, Appearance appearance) {
    this.session = session;
    this.descending = descending;
    SheetPane title =
        new SheetPane(
            appearance, "descent-title", () -> List.of(title()), session.explainerProperty());
    Button take = takeButton();
    NumberRow rate =
        NumberRow.flat(
            "descent-rate", "η", Words.of("descent.rate"), RATES, descending::setRate, take);
    rate.show(descending.rateProperty().get());
    descending.rateProperty().addListener(source -> rate.show(descending.rateProperty().get()));
    SheetPane words =
        new SheetPane(
            appearance,
            "descent-words",
            this::said,
            descending.studyProperty(),
            session.explainerProperty());
    getStyleClass().add("lens-part");
    getChildren().addAll(title, rate, stepsBox(), words);
  }

  /** In numerator layout the gradient has the transposed shape of what it is taken from. */
  private Block title() {
    Labels labels = session.explainer().labels();
    Formula gradient = labels.gradientOf(Formulas.letter("W"));
    boolean turned = labels.convention().numerator();
    Formula fitting = turned ? new Formula.Transpose(Formulas.round(gradient)) : gradient;
    return paragraph("descent.title", fitting);
  }

  private Button takeButton() {
    Button take = new Button(Words.of("descent.take"));
    take.setId("descent-take");
    take.setMinWidth(Region.USE_PREF_SIZE);
    take.getStyleClass().add("accent");
    take.setOnAction(event -> descending.takeStep());
    take.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> descending.studyProperty().get().flatMap(DescentStudy::obstacle).isPresent(),
                descending.studyProperty()));
    return take;
  }

  /** Shows whether the pass goes on with the step, and changes that. */
  private CheckBox stepsBox() {
    CheckBox box = new CheckBox(Words.of("descent.steps"));
    box.setId("descent-steps");
    box.setWrapText(true);
    Runnable show = () -> box.setSelected(session.updatingProperty().get().isPresent());
    show.run();
    session.updatingProperty().addListener(source -> show.run());
    box.setOnAction(
        event -> {
          show.run();
          descending.toggleSteps();
        });
    return box;
  }

  private List<Block> said() {
    Optional<DescentStudy> study = descending.studyProperty().get();
    if (study.isEmpty()) {
      return List.of(paragraph("descent.busy"));
    }
    DescentStudy known = study.get();
    return new DescentText(session.explainer().numbers())
        .of(known.descent(), known.rate(), known.step(), known.limit());
  }

  private static Block paragraph(String key, Object... arguments) {
    return new Block.Paragraph(Prose.of(key, arguments));
  }
}
