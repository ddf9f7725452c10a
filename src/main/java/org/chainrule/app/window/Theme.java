package org.chainrule.app.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.paint.Paint;
import org.chainrule.drawing.surface.Palette;
import org.chainrule.drawing.surface.Role;
import org.chainrule.session.settings.Settings;
import org.chainrule.words.Words;

/**
 * Dresses a scene in the light or the dark theme, with as much contrast and in the text size that a
 * person wants, and in the language.
 */
final class Theme {

  private static final String TEXT_CLASS = "text-";

  private final Scene scene;
  private final Parent root;
  private final Settings settings;
  private Optional<Speech> speech = Optional.empty();

  Theme(Scene scene, Parent root, Settings settings) {
    this.scene = scene;
    this.root = root;
    this.settings = settings;
  }

  /** Dresses the scene now and whenever the settings change. */
  void apply() {
    InvalidationListener color = source -> color();
    settings.darkProperty().addListener(color);
    settings.contrastProperty().addListener(color);
    settings.textSizeProperty().addListener(source -> size());
    color();
    size();
    settings.languageProperty().addListener(source -> speech().change());
    if (Words.isLeftwards()) {
      speech();
    }
  }

  /** What is said is as it should be until the language changes. */
  private Speech speech() {
    speech = Optional.of(speech.orElseGet(() -> new Speech(scene)));
    return speech.get();
  }

  private void color() {
    boolean dark = settings.darkProperty().get();
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
    boolean contrast = settings.contrastProperty().get();
    Palette palette = Palette.of(dark, contrast);
    scene.setFill(Paint.valueOf(palette.written(Role.BACKGROUND)));
    List<String> sheets = new ArrayList<>(List.of(palette.stylesheet(), sheet("window.css")));
    if (contrast) {
      sheets.add(sheet("contrast.css"));
    }
    scene.getStylesheets().setAll(sheets);
  }

  /** The style sheets stay: to read them again costs as much as to dress everything. */
  private void size() {
    root.getStyleClass().removeIf(name -> name.startsWith(TEXT_CLASS));
    root.getStyleClass().add(TEXT_CLASS + settings.textSizeProperty().get());
  }

  private static String sheet(String name) {
    return Objects.requireNonNull(Theme.class.getResource(name)).toExternalForm();
  }
}
