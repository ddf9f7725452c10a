package org.chainrule.view.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.session.practice.choosing.Choosing;
import org.chainrule.session.settings.Settings;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.SheetPane;
import org.chainrule.view.common.Tip;
import org.chainrule.words.Words;

/**
 * A question, what can be answered, and what there is to say of each answer, the last one first.
 */
final class ChoosingPane<C> {

  private static final PseudoClass LECTURE = PseudoClass.getPseudoClass("lecture");
  private static final double WHOLE = 100;

  private final Choosing<C> choosing;
  private final Speaker<C> speaker;
  private final GridPane parts = new GridPane();
  private final VBox asked;
  private final VBox answered;
  private final Settings settings;
  private Optional<Node> aside = Optional.empty();
  private final ScrollPane pane;

  /**
   * What is said of a question and its answers.
   *
   * @param <C> what an answer is
   */
  interface Speaker<C> {

    /** What is asked. */
    List<Block> question();

    /** How an answer is called. */
    Prose name(C answer);

    /** What there is to say of an answer. */
    List<Block> says(C answer);
  }

  /**
   * Shows a question.
   *
   * @param name what the ids of its parts begin with, and what the message bundle calls them by
   * @param another comes to another question
   * @param changes what changes what is said
   */
  ChoosingPane(
      Appearance appearance,
      String name,
      Choosing<C> choosing,
      Speaker<C> speaker,
      Runnable another,
      Observable... changes) {
    this.choosing = choosing;
    this.speaker = speaker;
    this.settings = appearance.settings();
    Observable[] all =
        Stream.concat(
                Stream.of(choosing.offeredProperty(), choosing.givenProperty()), Stream.of(changes))
            .toArray(Observable[]::new);
    ChoiceButtons<C> buttons = new ChoiceButtons<>(name, choosing, speaker::name);
    for (Observable change : changes) {
      change.addListener(source -> buttons.offer());
    }
    asked =
        part(
            new SheetPane(appearance, name + "-question", speaker::question, all),
            buttons,
            controls(name, another));
    answered =
        part(
            cards(appearance, name + "-said", () -> given(0, 1), all),
            cards(appearance, name + "-earlier", () -> given(1, Integer.MAX_VALUE), all));
    parts.getStyleClass().addAll("lens-parts", "choosing");
    pane = new ScrollPane(parts);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().add("lens");
    pane.setId(name + "-panel");
    choosing.offeredProperty().addListener(source -> Reading.begin(pane));
    choosing
        .givenProperty()
        .addListener(
            source -> {
              arrange();
              Reading.begin(pane);
            });
    appearance.settings().lectureProperty().subscribe(lecture -> arrange());
  }

  private static VBox part(Node... nodes) {
    VBox part = new VBox(nodes);
    part.getStyleClass().add("choosing-part");
    return part;
  }

  /** Puts something below what is said, or beside it before an audience. */
  void setAside(Optional<Node> other) {
    aside = other;
    arrange();
  }

  /** Before an audience there is more width than height. */
  private void arrange() {
    boolean lecture = settings.lectureProperty().get();
    pane.pseudoClassStateChanged(LECTURE, lecture);
    boolean given = !lecture || !choosing.givenProperty().get().isEmpty();
    List<Node> all =
        Stream.of(
                Optional.<Node>of(asked),
                Optional.<Node>of(answered).filter(shown -> given),
                aside.filter(shown -> given))
            .flatMap(Optional::stream)
            .toList();
    parts.getChildren().setAll(all);
    parts.getColumnConstraints().clear();
    for (int k = 0; k < all.size(); k++) {
      GridPane.setConstraints(all.get(k), lecture ? k : 0, lecture ? 0 : k);
      GridPane.setValignment(all.get(k), VPos.TOP);
    }
    for (int k = 0; k < (lecture ? all.size() : 1); k++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(WHOLE / (lecture ? all.size() : 1));
      parts.getColumnConstraints().add(column);
    }
  }

  /** What is said of some answers, if there are any. */
  private SheetPane cards(
      Appearance appearance, String name, Supplier<List<C>> answers, Observable... changes) {
    SheetPane sheet =
        new SheetPane(
            appearance, name, () -> answers.get().stream().map(this::card).toList(), changes);
    sheet.showWhile(choosing.givenProperty().map(given -> !answers.get().isEmpty()));
    return sheet;
  }

  /** The answers from the last one back. */
  private List<C> given(int from, int to) {
    List<C> answers = new ArrayList<>(choosing.givenProperty().get());
    Collections.reverse(answers);
    return answers.subList(Math.min(from, answers.size()), Math.min(to, answers.size()));
  }

  /** Scrolls on in what an audience is told; returns whether anything was left to be seen. */
  boolean readOn() {
    return settings.lectureProperty().get() && choosing.doneProperty().get() && Reading.goOn(pane);
  }

  /** What is shown. */
  Node node() {
    return pane;
  }

  private FlowPane controls(String name, Runnable another) {
    Button tell = button(name, "tell", choosing::tell);
    tell.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> choosing.doneProperty().get() || choosing.offeredProperty().get().isEmpty(),
                choosing.doneProperty(),
                choosing.offeredProperty()));
    FlowPane row = new FlowPane(tell, button(name, "another", another));
    row.getStyleClass().add("practice-controls");
    return row;
  }

  private static Button button(String name, String key, Runnable action) {
    Button button = new Button(Words.of("practice.choosing." + key));
    button.setId(name + "-" + key);
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(button, Words.of("practice.choosing." + key + ".tip"));
    button.setOnAction(event -> action.run());
    return button;
  }

  private Block card(C answer) {
    String verdict = !choosing.isRight(answer) ? "wrong" : choosing.isTold() ? "told" : "right";
    Prose title = Prose.of("practice.choosing." + verdict, speaker.name(answer));
    return new Block.Card(title, speaker.says(answer));
  }
}
