package org.chainrule.app.filing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.chainrule.app.common.Layer;
import org.chainrule.app.common.Overlay;
import org.chainrule.file.recovery.Abandoned;
import org.chainrule.file.recovery.Content;
import org.chainrule.file.recovery.Leftovers;
import org.chainrule.file.recovery.Unsaved;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.session.pass.Opening;
import org.chainrule.session.pass.Session;
import org.chainrule.words.Lists;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Offers what other windows left unsaved when they came to a bad end. */
public final class RecoverySheet {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /** As high as its text is when it is wrapped; a scroll pane asks for the height alone. */
  private static final class Wrapped extends VBox {

    Wrapped(Node... children) {
      super(children);
    }

    @Override
    protected double computePrefHeight(double width) {
      return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
    }
  }

  private final Session session;
  private final Safekeeping safekeeping;
  private final LessonOpener lessons;
  private final Clock clock;
  private final VBox list = new VBox();
  private final Layer<Overlay> layer;

  /** What is still offered, each with its place in the list. */
  private final Map<Abandoned, Node> offered = new LinkedHashMap<>();

  /**
   * A sheet that is not there until something is found.
   *
   * @param lessons opens a lesson that was left
   * @param place puts it into the window
   */
  public RecoverySheet(
      Session session,
      Safekeeping safekeeping,
      LessonOpener lessons,
      Clock clock,
      Consumer<? super Overlay> place) {
    this.session = session;
    this.lessons = lessons;
    this.safekeeping = safekeeping;
    this.clock = clock;
    layer = new Layer<>(this::overlay, place);
  }

  private Overlay overlay() {
    Label text = new Label(Words.of("recovery.text"));
    text.setWrapText(true);
    list.getStyleClass().add("recovery-list");
    VBox content = new Wrapped(text, list);
    content.getStyleClass().add("recovery");
    Overlay overlay = new Overlay("recovery", Words.of("recovery.title"), content);
    overlay
        .visibleProperty()
        .addListener(
            (source, before, visible) -> {
              if (!visible) {
                leaveForLater();
              }
            });
    return overlay;
  }

  /** The card that holds it. */
  public Layer<Overlay> layer() {
    return layer;
  }

  /** Shows what was left, if it can still be used, and says what cannot. */
  public void offer(Leftovers left) {
    if (!left.problems().isEmpty()) {
      session.notices().report(left.problems().stream().collect(Lists.apart()));
    }
    for (Abandoned abandoned : left.abandoned()) {
      Node row = row(abandoned, offered.size() + 1);
      offered.put(abandoned, row);
      list.getChildren().add(row);
    }
    if (!offered.isEmpty()) {
      layer.get().show();
      list.lookup(".button").requestFocus();
    }
  }

  private Node row(Abandoned left, int number) {
    Unsaved unsaved = left.unsaved();
    Label what = new Label(what(unsaved, clock));
    what.setId("recovery-what-" + number);
    what.setWrapText(true);
    what.setMinHeight(Region.USE_PREF_SIZE);
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("recovery-buttons");
    buttons
        .getChildren()
        .addAll(
            button("restore", number, what, () -> restore(left)),
            button("discard", number, what, () -> discard(left)),
            button("later", number, what, () -> later(left)));
    buttons.getChildren().get(0).getStyleClass().add("accent");
    VBox row = new VBox(what, buttons);
    row.getStyleClass().add("recovery-row");
    return row;
  }

  private static Button button(String key, int number, Label what, Runnable action) {
    Button button = new Button(Words.of("recovery." + key));
    button.setId("recovery-" + key + "-" + number);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.accessibleHelpProperty().bind(what.textProperty());
    button.setOnAction(event -> action.run());
    return button;
  }

  /** Says what was left, when, and which file it belongs to. */
  static String what(Unsaved left, Clock clock) {
    String name = left.content().name().strip();
    boolean lesson = left.content() instanceof Content.OfLesson;
    String nameless = Words.of(lesson ? "lesson.unnamed" : "window.unnamed");
    String shown = name.isEmpty() ? nameless : OneLine.of(name);
    String when = when(LocalDateTime.ofInstant(left.time(), clock.getZone()), LocalDate.now(clock));
    return left.file()
        .map(file -> Words.of("recovery.what.file", shown, when, OneLine.of(file.toString())))
        .orElseGet(() -> Words.of("recovery.what", shown, when));
  }

  private static String when(LocalDateTime time, LocalDate today) {
    String clockTime = TIME.format(time);
    LocalDate day = time.toLocalDate();
    if (day.equals(today)) {
      return Words.of("recovery.today", clockTime);
    }
    return day.equals(today.minusDays(1))
        ? Words.of("recovery.yesterday", clockTime)
        : Words.of("recovery.day", clockTime, DateTimeFormatter.ISO_LOCAL_DATE.format(day));
  }

  /** What was left is given up only when it is open here. */
  private void restore(Abandoned left) {
    if (left.unsaved().content() instanceof Content.OfLesson) {
      lessons.restore(left);
      remove(left);
      return;
    }
    session
        .opener()
        .open(
            () -> Opening.of(left.unsaved()),
            () -> {
              if (offered.containsKey(left)) {
                safekeeping.takeOver(left);
                remove(left);
              }
            });
  }

  private void discard(Abandoned left) {
    try {
      left.discard();
    } catch (ScenarioFileException stays) {
      session.notices().report(stays.getMessage());
      left.close();
    }
    remove(left);
  }

  private void later(Abandoned left) {
    left.close();
    remove(left);
  }

  private void remove(Abandoned left) {
    list.getChildren().remove(offered.remove(left));
    if (offered.isEmpty()) {
      layer.get().hide();
    } else {
      list.lookup(".button").requestFocus();
    }
  }

  private void leaveForLater() {
    List<Abandoned> rest = new ArrayList<>(offered.keySet());
    offered.clear();
    list.getChildren().clear();
    rest.forEach(Abandoned::close);
  }
}
