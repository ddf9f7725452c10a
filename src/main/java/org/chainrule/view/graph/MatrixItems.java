package org.chainrule.view.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.chainrule.edit.Randomise;
import org.chainrule.edit.RoundNumbers;
import org.chainrule.edit.Scale;
import org.chainrule.edit.SetBias;
import org.chainrule.edit.SetFrozen;
import org.chainrule.edit.given.Filling;
import org.chainrule.edit.given.Givens;
import org.chainrule.edit.given.Scope;
import org.chainrule.network.Initialisation;
import org.chainrule.network.Variable.Role;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.chainrule.session.pass.Editing;
import org.chainrule.session.pass.Session;
import org.chainrule.typed.Decimal;
import org.chainrule.typed.MatrixFormat;
import org.chainrule.view.common.MatrixClipboard;
import org.chainrule.words.Words;

/** What can be done to a matrix: any can be copied, and one that is given can be changed. */
final class MatrixItems {

  private static final List<MatrixFormat> FORMATS =
      List.of(
          MatrixFormat.PYTHON,
          MatrixFormat.NUMPY,
          MatrixFormat.MATLAB,
          MatrixFormat.TSV,
          MatrixFormat.LATEX);
  private static final int MOST_DECIMALS = 4;
  private static final Map<String, Double> FACTORS = factors();

  private final Session session;
  private final Editing editing;
  private final Target target;
  private final Name name;
  private final MatrixClipboard clipboard;
  private final boolean given;

  MatrixItems(Session session, Target target, MatrixClipboard clipboard) {
    this.session = session;
    this.editing = session.editing();
    this.target = target;
    this.name = target.name();
    this.clipboard = clipboard;
    this.given = Givens.find(editing.historyProperty().get().current(), name).isPresent();
  }

  private static Map<String, Double> factors() {
    Map<String, Double> factors = new LinkedHashMap<>();
    factors.put("double", 2.0);
    factors.put("half", 0.5);
    factors.put("negative", -1.0);
    factors.put("ten", 10.0);
    factors.put("tenth", 0.1);
    return factors;
  }

  /** Copying, and pasting into what is given. */
  List<MenuItem> clipboard() {
    List<MenuItem> items = new ArrayList<>();
    List<MenuItem> ways = new ArrayList<>(FORMATS.stream().map(this::copy).toList());
    ways.add(new SeparatorMenuItem());
    ways.add(digits());
    MenuItem copy = Items.menu("copy-as", Words.of("target.copy"), ways);
    copy.setDisable(!clipboard.canCopy(name));
    items.add(copy);
    items.addAll(number());
    if (given) {
      items.add(
          Items.item(
              "paste-whole", Words.of("target.paste"), () -> clipboard.paste(Target.whole(name))));
    }
    if (given && target.isCell()) {
      String text = Words.of("target.paste.from", target.row() + 1, target.column() + 1);
      items.add(Items.item("paste-from", text, () -> clipboard.paste(target)));
    }
    return items;
  }

  private MenuItem copy(MatrixFormat format) {
    return Items.item(
        "copy-" + format.id(),
        Words.of("format." + format.id()),
        () -> {
          session.settings().matrixFormatProperty().set(format);
          clipboard.copy(name, format);
        });
  }

  /** Whether numbers are copied with the digits that are shown, from now on. */
  private MenuItem digits() {
    BooleanProperty rounded = session.settings().roundedCopiesProperty();
    String shown = String.valueOf(session.explainer().numbers().digits());
    CheckMenuItem item = new CheckMenuItem(Words.of("target.copy.shown", shown));
    item.setId("copy-digits-shown");
    item.setSelected(rounded.get());
    item.setOnAction(event -> rounded.set(!rounded.get()));
    return item;
  }

  /** The number of the cell, as it is shown and in full, if these are not the same. */
  private List<MenuItem> number() {
    if (!target.isCell() || !clipboard.canCopy(name)) {
      return List.of();
    }
    double number = session.traceProperty().get().quantity(name).get(target.row(), target.column());
    if (!Double.isFinite(number)) {
      return List.of();
    }
    String shown = clipboard.shown(number);
    String full = Decimal.of(number);
    List<MenuItem> items = new ArrayList<>(List.of(number("shown", shown, number)));
    if (!shown.equals(full)) {
      items.add(number("full", full, number));
    }
    return items;
  }

  private MenuItem number(String digits, String written, double number) {
    return Items.item(
        "copy-number-" + digits,
        Words.of("target.copy.number", written),
        () -> clipboard.copy(number, digits.equals("shown")));
  }

  /** New numbers for what is given. */
  List<MenuItem> numbers() {
    if (!given) {
      return List.of();
    }
    return List.of(
        Items.menu("fill", Words.of("target.fill"), fillings()),
        Items.menu(
            "round",
            Words.of("target.round"),
            IntStream.rangeClosed(0, MOST_DECIMALS).mapToObj(this::round).toList()),
        Items.menu(
            "scale",
            Words.of("target.scale"),
            FACTORS.keySet().stream().map(this::scale).toList()));
  }

  /** Keeping a W or a b from being learned, and taking a bias away. */
  List<MenuItem> learning() {
    if (!given || !name.variable().isParameter()) {
      return List.of();
    }
    List<MenuItem> items = new ArrayList<>();
    boolean frozen = editing.historyProperty().get().current().network().isFrozen(name.variable());
    items.add(
        Items.item(
            "freeze",
            Words.of(frozen ? "target.freeze.not" : "target.freeze"),
            () -> editing.apply(new SetFrozen(name, !frozen))));
    if (name.role() == Role.BIAS) {
      items.add(
          Items.item(
              "bias",
              Words.of("target.bias.remove"),
              () ->
                  editing.apply(
                      new SetBias(name.layer(), false, editing.fillingProperty().get()))));
    }
    return items;
  }

  private List<MenuItem> fillings() {
    Filling now = editing.fillingProperty().get();
    Stream<MenuItem> all =
        Initialisation.all().stream()
            .map(
                initialisation ->
                    Items.item(
                        "fill-" + initialisation.id(),
                        Words.of("edit.filling." + initialisation.id()),
                        () -> fill(new Filling(initialisation, now.seed()))));
    MenuItem again =
        Items.item(
            "fill-again",
            Words.of(
                "target.fill.again",
                Words.of("edit.filling." + now.initialisation().id()),
                String.valueOf(now.withNextSeed().seed())),
            now.initialisation().random(),
            () -> fill(now.withNextSeed()));
    return Stream.concat(all, Stream.of(new SeparatorMenuItem(), again)).toList();
  }

  private void fill(Filling filling) {
    editing.fillingProperty().set(filling);
    editing.apply(new Randomise(Scope.only(name), filling));
  }

  private MenuItem round(int decimals) {
    return Items.item(
        "round-" + decimals,
        Words.of("target.round.to", decimals),
        () -> editing.apply(new RoundNumbers(Scope.only(name), decimals)));
  }

  private MenuItem scale(String factor) {
    return Items.item(
        "scale-" + factor,
        Words.of("target.scale." + factor),
        () -> editing.apply(new Scale(Scope.only(name), FACTORS.get(factor))));
  }
}
