package org.chainrule.view.glossary;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.chainrule.drawing.glossary.GlossarySheet;
import org.chainrule.drawing.surface.Drawing;
import org.chainrule.explain.glossary.Glossary;
import org.chainrule.explain.glossary.Meaning;
import org.chainrule.layout.Box;
import org.chainrule.view.common.AccessibleArea;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.common.PaintedPane;
import org.chainrule.view.common.spoken.SpokenField;
import org.chainrule.words.Language;
import org.chainrule.words.Words;

/** Every symbol and mark with what it means, and a field to search them. */
public final class GlossaryPane extends VBox {

  private final SpokenField search = new SpokenField();
  private final Entries entries;

  /** Shows all entries at first. */
  public GlossaryPane(Appearance appearance) {
    search.setId("glossary-search");
    search.setPromptText(Words.of("glossary.search.prompt"));
    search.setName(Words.of("glossary.search"));
    Label none = new Label(Words.of("glossary.none"));
    none.managedProperty().bind(none.visibleProperty());
    entries = new Entries(appearance, search.textProperty());
    none.setVisible(false);
    search
        .textProperty()
        .addListener(source -> none.setVisible(Glossary.matching(search.getText()).isEmpty()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::scroll);
    getStyleClass().add("glossary");
    setVgrow(entries, Priority.ALWAYS);
    getChildren().addAll(search, none, entries);
  }

  /** Gives the field the keyboard. */
  public void focusSearch() {
    search.requestFocus();
  }

  /** The arrow and page keys scroll the entries, whatever of the glossary has the keyboard. */
  private void scroll(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN -> entries.scrollLines(1);
      case UP -> entries.scrollLines(-1);
      case PAGE_DOWN -> entries.scrollPages(1);
      case PAGE_UP -> entries.scrollPages(-1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private static final class Entries extends PaintedPane {

    private static final double MARGIN = 0.6;

    /** What a scroll bar takes. */
    private static final double BAR = 1;

    private static final double LINES = 3;

    /** The part of the window's height that entries take, whatever the size of the text. */
    private static final double SHARE = 0.5;

    private final StringProperty wanted;
    private GlossarySheet sheet;
    private List<Meaning> shown = List.of();
    private Language setIn;
    private double setFor;

    Entries(Appearance appearance, StringProperty wanted) {
      super(appearance, "glossary");
      this.wanted = wanted;
      getStyleClass().add("glossary-entries");
      sceneProperty()
          .flatMap(Scene::heightProperty)
          .addListener((source, before, now) -> setPrefHeight(SHARE * height(now)));
      follow(wanted);
    }

    private static double height(Number scene) {
      return scene == null ? 0 : scene.doubleValue();
    }

    void scrollLines(int lines) {
      scrollBy(0, LINES * lines * unitInPixels());
    }

    @Override
    protected double unit(double width, double height) {
      return appearance().textSize(getScene());
    }

    @Override
    protected double rim() {
      return 0;
    }

    @Override
    protected Box extent(double width, double height) {
      List<Meaning> found = Glossary.matching(wanted.get());
      double room = width - 2 * MARGIN - BAR;
      boolean asSet = room == setFor && Words.language().equals(setIn);
      if (sheet == null || !asSet || !found.equals(shown)) {
        sheet = GlossarySheet.of(appearance().measure(), found, room);
        shown = found;
        setFor = room;
        setIn = Words.language();
      }
      return new Box(0, 0, 1, sheet.height() + 2 * MARGIN);
    }

    @Override
    protected void paint(Drawing target, Box visible) {
      target.translate(MARGIN, MARGIN);
      sheet.paint(target);
    }

    @Override
    protected List<AccessibleArea> accessibleAreas(Box visible) {
      return sheet.entries().stream()
          .map(
              entry ->
                  AccessibleArea.reading(
                      "glossary-" + entry.meaning().name(),
                      entry.box().moved(MARGIN, MARGIN),
                      entry.meaning()::said))
          .toList();
    }
  }
}
