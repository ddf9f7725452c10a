package org.chainrule.view.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.explain.practice.LineText;
import org.chainrule.explain.practice.NetText;
import org.chainrule.explain.prose.Block;
import org.chainrule.explain.prose.Prose;
import org.chainrule.practice.line.Refusal;
import org.chainrule.session.practice.LineEntry;
import org.chainrule.session.practice.LinePage;
import org.chainrule.session.practice.LineState;
import org.chainrule.session.practice.TypedLines;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.SheetPane;
import org.chainrule.view.common.Tip;
import org.chainrule.view.common.spoken.SpokenField;
import org.chainrule.words.Words;

/** The line that is typed for a step, how it is read, and what was found of it. */
public final class LinePane {

  private static final PseudoClass LECTURE = PseudoClass.getPseudoClass("lecture");

  private final TypedLines lines;
  private final SpokenField field = new SpokenField();
  private final Button carry;
  private final ScrollPane pane;
  private boolean showing;

  /** Shows the line of the step that is asked for. */
  public LinePane(TypedLines lines, Appearance appearance) {
    this.lines = lines;
    this.carry = button("carry", backToField(lines::carryOn));
    equipField();
    SheetPane net = sheet(appearance, "line-net", this::net);
    SheetPane question = sheet(appearance, "line-question", this::question);
    SheetPane reading = sheet(appearance, "line-reading", this::reading);
    SheetPane found = sheet(appearance, "line-found", this::found);
    VBox typed = new VBox(field, reading);
    typed.getStyleClass().add("lens-part");
    VBox parts = new VBox(net, question, typed, controls(), found);
    parts.getStyleClass().add("lens-parts");
    pane = new ScrollPane(parts);
    pane.setFitToWidth(true);
    pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    pane.getStyleClass().add("lens");
    appearance
        .settings()
        .lectureProperty()
        .subscribe(lecture -> pane.pseudoClassStateChanged(LECTURE, lecture));
    lines.pageProperty().addListener(source -> show());
    show();
  }

  /** What is shown. */
  public Node node() {
    return pane;
  }

  /** Gives the keyboard to the field. */
  public void requestFocus() {
    field.requestFocus();
  }

  private SheetPane sheet(Appearance appearance, String name, Supplier<List<Block>> source) {
    SheetPane sheet = new SheetPane(appearance, name, source, lines.pageProperty());
    sheet.managedProperty().bind(sheet.visibleProperty());
    sheet
        .visibleProperty()
        .bind(Bindings.createBooleanBinding(() -> !source.get().isEmpty(), lines.pageProperty()));
    return sheet;
  }

  private void equipField() {
    field.setId("line-field");
    field.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    field.getStyleClass().add("line-field");
    Tip.on(field, Words.of("line.field.tip"));
    field.setOnAction(event -> lines.enter());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    field
        .textProperty()
        .addListener(
            (source, before, now) -> {
              if (!showing) {
                lines.type(now);
              }
            });
  }

  /** A field of one line needs no keys to move up and down in it. */
  private void move(KeyEvent event) {
    Runnable does =
        switch (event.getCode()) {
          case UP -> () -> lines.move(-1);
          case DOWN -> () -> lines.move(1);
          case PAGE_UP -> lines::back;
          case PAGE_DOWN -> lines::advance;
          default -> null;
        };
    if (does != null && !event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()) {
      does.run();
      event.consume();
    }
  }

  private Node controls() {
    CheckBox fade = new CheckBox(Words.of("line.fade"));
    fade.setId("line-fade");
    Tip.on(fade, Words.of("line.fade.tip"));
    fade.selectedProperty().bindBidirectional(lines.fadingProperty());
    Button mark = button("mark", lines::mark);
    mark.getStyleClass().add("accent");
    FlowPane row =
        new FlowPane(
            mark,
            carry,
            button("show", lines::showMe),
            button("next", backToField(lines::next)),
            button("another", backToField(lines::another)),
            fade);
    row.getStyleClass().add("lens-flow");
    row.setRowValignment(javafx.geometry.VPos.CENTER);
    return row;
  }

  /** What leads to another line leaves the keyboard with it. */
  private Runnable backToField(Runnable does) {
    return () -> {
      does.run();
      field.requestFocus();
    };
  }

  private static Button button(String name, Runnable does) {
    Button button = new Button(Words.of("line." + name));
    button.setId("line-" + name);
    button.setMinWidth(Region.USE_PREF_SIZE);
    Tip.on(button, Words.of("line." + name + ".tip"));
    button.setOnAction(event -> does.run());
    return button;
  }

  /** The field shows what was typed for the step, with the caret where it was. */
  private void show() {
    LineEntry entry = lines.page().entry();
    field.setName(
        Words.of("line.field", lines.page().explainer().labels().spoken(lines.page().at().name())));
    field.setEditable(entry.state() != LineState.GIVEN);
    carry.setDisable(!lines.canCarryOn());
    if (!field.getText().equals(entry.text())) {
      showing = true;
      field.setText(entry.text());
      field.end();
      showing = false;
    }
  }

  private LineText text() {
    LinePage page = lines.page();
    return new LineText(page.explainer(), page.told().orElse(page.at()));
  }

  private List<Block> net() {
    return new NetText(lines.page().explainer()).blocks();
  }

  private List<Block> question() {
    return text().question(lines.page().goesOnWith());
  }

  private List<Block> reading() {
    String typed = lines.page().entry().text();
    boolean open = lines.page().entry().state() == LineState.OPEN;
    return typed.isBlank() && open
        ? List.of(paragraph("line.hint"))
        : text().reading(typed, lines.page().reading());
  }

  private List<Block> found() {
    LinePage page = lines.page();
    LineEntry entry = page.entry();
    List<Block> blocks = new ArrayList<>();
    if (page.done() == page.asked().size()) {
      blocks.add(paragraph(page.isRight() ? "line.done" : "line.done.shown"));
    }
    if (page.told().isEmpty()) {
      return blocks;
    }
    if (entry.state() == LineState.SHOWN || entry.state() == LineState.GIVEN) {
      blocks.addAll(text().needed());
    } else if (entry.state() == LineState.REFUSED) {
      blocks.addAll(text().refused((Refusal) page.reading()));
    } else {
      entry.verdict().ifPresent(verdict -> blocks.addAll(text().verdict(verdict)));
    }
    return blocks;
  }

  private static Block paragraph(String key) {
    return new Block.Paragraph(Prose.of(key));
  }
}
