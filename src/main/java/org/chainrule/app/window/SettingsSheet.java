package org.chainrule.app.window;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.session.settings.NumberRange;
import org.chainrule.session.settings.NumberSetting;
import org.chainrule.session.settings.Settings;
import org.chainrule.session.settings.SystemFlag;
import org.chainrule.view.common.NumberSpinner;
import org.chainrule.view.common.RefusalLabel;
import org.chainrule.view.common.TypedFormat;
import org.chainrule.view.common.choice.Named;
import org.chainrule.view.common.spoken.WrappingBox;
import org.chainrule.words.Language;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** The settings that have no key of their own. */
final class SettingsSheet {

  private SettingsSheet() {}

  static Node of(Settings settings) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("keys");
    int row = 0;
    for (NumberSetting setting : settings.numberSettings()) {
      add(grid, row++, setting, settings.languageProperty());
    }
    addFlag(grid, row++, settings.contrast());
    addFlag(grid, row++, settings.motion());
    addLanguage(grid, row, settings.languageProperty());
    return grid;
  }

  private static void addFlag(GridPane grid, int row, SystemFlag flag) {
    ComboBox<SystemFlag.Wish> box = new WrappingBox<>();
    box.setId("setting-" + flag.key());
    box.getItems().setAll(SystemFlag.Wish.values());
    Named<SystemFlag.Wish> names = new Named<>(wish -> named(wish, flag));
    box.setConverter(names);
    flag.systemProperty().addListener(source -> box.setConverter(names.again()));
    box.valueProperty().bindBidirectional(flag.wishProperty());
    addRow(grid, row, "settings." + flag.key(), box);
  }

  private static String named(SystemFlag.Wish wish, SystemFlag flag) {
    return switch (wish) {
      case SYSTEM -> Words.of("settings.system", onOrOff(flag.systemProperty().get()));
      case ON -> onOrOff(true);
      case OFF -> onOrOff(false);
    };
  }

  private static String onOrOff(boolean on) {
    return Words.of(on ? "settings.on" : "settings.off");
  }

  private static void addRow(GridPane grid, int row, String key, ComboBox<?> box) {
    Label label = new Label(Words.of(key));
    label.setWrapText(true);
    label.setLabelFor(box);
    box.setMaxWidth(Double.MAX_VALUE);
    grid.addRow(row, label, box);
  }

  private static void addLanguage(
      GridPane grid, int row, ObjectProperty<Optional<Language>> language) {
    ComboBox<Optional<Language>> box = new WrappingBox<>();
    box.setId("setting-language");
    box.getItems().add(Optional.empty());
    Language.all().forEach(one -> box.getItems().add(Optional.of(one)));
    box.setConverter(
        new Named<>(one -> one.map(Language::name).orElseGet(SettingsSheet::ofSystem)));
    box.valueProperty().bindBidirectional(language);
    addRow(grid, row, "settings.language", box);
  }

  private static String ofSystem() {
    return Words.of("settings.system", Language.ofSystem().name());
  }

  private static void add(GridPane grid, int row, NumberSetting setting, Observable language) {
    NumberRange range = setting.range();
    String name =
        Words.of(
            "settings." + setting.key(),
            Numbers.full(range.least().doubleValue()),
            Numbers.full(range.most().doubleValue()));
    NumberSpinner spinner =
        new NumberSpinner(
            "setting-" + setting.key(),
            name,
            range,
            range.whole() ? whole(range) : decimal(range),
            RefusalLabel::small,
            number -> {
              setting.property().setValue(number);
              return Optional.empty();
            });
    spinner.show(setting.property().getValue());
    InvalidationListener changed = source -> spinner.show(setting.property().getValue());
    setting.property().addListener(changed);
    language.addListener(changed);
    Label label = new Label(name);
    label.setWrapText(true);
    label.setLabelFor(spinner.control());
    spinner.control().setMaxWidth(Double.MAX_VALUE);
    grid.addRow(row, label, new VBox(spinner.control(), spinner.reason()));
  }

  private static TypedFormat<Number> whole(NumberRange range) {
    return TypedFormat.plain(
        text -> within(range, Integer.valueOf(text)), text -> refusal("whole", range, text));
  }

  /** With a point or a comma, and written with up to three digits behind it. */
  private static TypedFormat<Number> decimal(NumberRange range) {
    return new TypedFormat<>(
        TypedFormat.<Number>plain(
                text -> within(range, Double.valueOf(text.replace(',', '.'))),
                text -> refusal("decimal", range, text))
            .reader(),
        number -> Numbers.full(Math.round(number.doubleValue() * 1000) / 1000.0));
  }

  private static Number within(NumberRange range, Number number) {
    if (!range.contains(number)) {
      throw new NumberFormatException("out of range");
    }
    return number;
  }

  private static String refusal(String kind, NumberRange range, String text) {
    return Words.of(
        "settings.refused." + kind,
        Numbers.full(range.least().doubleValue()),
        Numbers.full(range.most().doubleValue()),
        OneLine.of(text));
  }
}
