package org.chainrule.view.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.explain.study.CheckText;
import org.chainrule.formula.Formula;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Checking;
import org.chainrule.session.pass.Session;
import org.chainrule.study.check.Verdict;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.SheetPane;
import org.chainrule.words.Words;

/**
 * Whether the gradients are right: the selected one beside central differences, and all of them.
 */
public final class CheckPane extends ScrollPane {

  private static final PseudoClass LECTURE = PseudoClass.getPseudoClass("lecture");

  private final Session session;
  private final Checking checking;
  private final Appearance appearance;
  private final MatricesPane matrices;
  private final SheetPane words;
  private final SheetPane legend;
  private final SheetPane total;
  private final GradientTable table;
  private final Button one = button("one");
  private final Button nearest = button("nearest");
  private final Node progress;
  private final Node actions;
  private final VBox parts = new VBox();

  /** Shows the check of a session's gradients. */
  public CheckPane(Session session, Checking checking, Appearance appearance) {
    this.session = session;
    this.checking = checking;
    this.appearance = appearance;
    matrices = new MatricesPane(session, checking, appearance);
    words = sheet("check-words", this::said);
    legend = sheet("check-legend", this::legend);
    total = sheet("check-total", this::total);
    table = new GradientTable(session, checking);
    progress = progress();
    actions = actions();
    nearest.setOnAction(
        event -> session.pointing().select(Target.whole(checking.nearest().gradient())));
    parts.getStyleClass().addAll("lens-parts", "check-parts");
    setContent(parts);
    setFitToWidth(true);
    setId("check");
    getStyleClass().add("lens");
    setAccessibleText(Words.of("panel.check"));
    follow(
        this::show,
        checking.resultsProperty(),
        checking.runningProperty(),
        session.pointing().selectionProperty(),
        session.stepping().cursorProperty(),
        session.explainerProperty());
    follow(
        () -> pseudoClassStateChanged(LECTURE, appearance.settings().lectureProperty().get()),
        appearance.settings().lectureProperty());
  }

  private static void follow(Runnable show, Observable... sources) {
    InvalidationListener listener = source -> show.run();
    for (Observable source : sources) {
      source.addListener(listener);
    }
    show.run();
  }

  private SheetPane sheet(String name, Supplier<List<Block>> blocks) {
    return new SheetPane(
        appearance,
        name,
        blocks,
        checking.resultsProperty(),
        checking.runningProperty(),
        session.pointing().selectionProperty(),
        session.stepping().cursorProperty(),
        session.explainerProperty());
  }

  private static Button button(String name) {
    Button button = new Button(name.equals("nearest") ? "" : Words.of("check." + name));
    button.setId("check-" + name);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  private Node actions() {
    one.setOnAction(event -> checking.checkSelected());
    Button all = button("all");
    all.getStyleClass().add("accent");
    all.setOnAction(event -> checking.checkAll());
    HBox row = new HBox(one, all);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("lens-actions");
    return row;
  }

  private Node progress() {
    ProgressBar bar = new ProgressBar();
    bar.setId("check-progress");
    bar.setAccessibleText(Words.of("check.progress"));
    bar.progressProperty().bind(checking.progressProperty());
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    Button cancel = button("cancel");
    cancel.setOnAction(event -> checking.cancel());
    HBox row = new HBox(bar, cancel);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("lens-actions");
    return row;
  }

  private void show() {
    boolean subject = checking.subjectProperty().getValue().isPresent();
    one.setDisable(!subject);
    table.show();
    List<Node> nodes = new ArrayList<>();
    nodes.add(words);
    if (!subject) {
      nearest.setText(Words.of("check.nearest", text().name(checking.nearest())));
      nodes.add(nearest);
    }
    if (matrices.found().isPresent()) {
      nodes.add(matrices);
      nodes.add(legend);
    }
    nodes.add(checking.runningProperty().get() ? progress : actions);
    if (!checking.resultsProperty().get().isEmpty()) {
      if (checkedAll()) {
        nodes.add(total);
      }
      nodes.add(table);
    }
    if (!parts.getChildren().equals(nodes)) {
      parts.getChildren().setAll(nodes);
    }
  }

  private boolean checkedAll() {
    return checking.resultsProperty().get().size() == checking.variables().size();
  }

  private List<Block> said() {
    Optional<Name> subject = checking.subjectProperty().getValue();
    if (subject.isEmpty()) {
      return List.of(paragraph("check.none"));
    }
    Formula name = session.explainer().labels().inline(subject.get().gradient());
    return matrices
        .found()
        .map(found -> text().of(found))
        .orElseGet(() -> List.of(paragraph("check.pending", name)));
  }

  /** What the marks of this gradient mean, and which part of it is shown. */
  private List<Block> legend() {
    String marks =
        matrices.found().stream()
            .flatMap(found -> Stream.of(Verdict.values()).filter(v -> found.count(v) > 0))
            .map(verdict -> Words.of("check.legend." + verdict))
            .collect(Collectors.joining(Words.of("check.legend.and")));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Caption(marks));
    matrices.cut().ifPresent(cut -> blocks.add(new Block.Caption(cut)));
    return blocks;
  }

  private List<Block> total() {
    return List.of(text().total(checking.resultsProperty().get().values()));
  }

  private CheckText text() {
    return new CheckText(session.explainer());
  }

  private static Block paragraph(String key, Object... arguments) {
    return new Block.Paragraph(Prose.of(key, arguments));
  }
}
