package org.chainrule.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.Observable;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.chainrule.file.writing.AtomicWriter;
import org.chainrule.pass.Marks;
import org.chainrule.session.Settings;
import org.chainrule.session.Settings.Panel;
import org.chainrule.typed.MatrixFormat;

/**
 * Remembers a person's settings and the window's place in one JSON file. What cannot be read or
 * written is passed over: the program never fails for its preferences.
 */
final class PreferencesFile {

  /** The system property that names another folder, so that tests touch none of a person's. */
  static final String FOLDER = "chainrule.config";

  private static final double SMALLEST = 400;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  PreferencesFile(Path file) {
    this.file = file;
  }

  /** The file in the user's configuration folder. */
  static PreferencesFile ofUser() {
    return new PreferencesFile(folder().resolve("settings.json"));
  }

  /** The user's configuration folder for this program; it may not be there yet. */
  static Path folder() {
    String moved = System.getProperty(FOLDER);
    if (moved != null) {
      return Path.of(moved);
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home", "."));
    if (system.contains("win") && System.getenv("APPDATA") != null) {
      return Path.of(System.getenv("APPDATA"), "Chainrule");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Application Support/Chainrule");
    }
    String config = System.getenv("XDG_CONFIG_HOME");
    return (config == null || config.isBlank() ? home.resolve(".config") : Path.of(config))
        .resolve("chainrule");
  }

  /** Puts what was remembered into the settings and the window. */
  void load(Settings settings, Stage stage) {
    JsonNode root = read();
    settings.darkProperty().set(root.path("dark").asBoolean(false));
    settings.motionProperty().set(root.path("motion").asBoolean(true));
    settings.sharedScaleProperty().set(root.path("sharedScale").asBoolean(false));
    settings.beforeProperty().set(root.path("before").asBoolean(false));
    settings.lectureProperty().set(root.path("lecture").asBoolean(false));
    int text = root.path("textSize").asInt(100);
    settings.textSizeProperty().set(Settings.TEXT_SIZES.contains(text) ? text : 100);
    settings.digitsProperty().set(between(root.path("digits").asInt(3), 2, 8, 3));
    double flat = root.path("flatThreshold").asDouble(Marks.FLAT);
    settings.flatThresholdProperty().set(flat >= 0.001 && flat <= 0.25 ? flat : Marks.FLAT);
    double seconds = root.path("secondsPerStep").asDouble(2);
    settings.secondsPerStepProperty().set(seconds >= 0.2 && seconds <= 60 ? seconds : 2);
    MatrixFormat.named(root.path("notation").asText())
        .ifPresent(settings.matrixFormatProperty()::set);
    JsonNode writing = root.path("writing");
    settings
        .writing()
        .choices()
        .forEach((key, choice) -> choice.set(writing.path(key).asBoolean(false)));
    for (JsonNode hidden : root.path("hidden")) {
      for (Panel panel : Panel.values()) {
        if (panel.name().equals(hidden.asText())) {
          settings.shownProperty(panel).set(false);
        }
      }
    }
    place(root.path("window"), stage);
  }

  /** Writes the file whenever a setting changes, and when the window closes. */
  void keep(Settings settings, Stage stage) {
    Observable[] sources = {
      settings.darkProperty(),
      settings.motionProperty(),
      settings.lectureProperty(),
      settings.sharedScaleProperty(),
      settings.beforeProperty(),
      settings.textSizeProperty(),
      settings.digitsProperty(),
      settings.flatThresholdProperty(),
      settings.secondsPerStepProperty(),
      settings.matrixFormatProperty()
    };
    for (Observable source : sources) {
      source.addListener(observable -> save(settings, stage));
    }
    for (Observable choice : settings.writing().choices().values()) {
      choice.addListener(observable -> save(settings, stage));
    }
    for (Panel panel : Panel.values()) {
      settings.shownProperty(panel).addListener(observable -> save(settings, stage));
    }
    stage.setOnHiding(event -> save(settings, stage));
  }

  private JsonNode read() {
    try {
      JsonNode root = JSON.readTree(file.toFile());
      return root == null ? JSON.createObjectNode() : root;
    } catch (IOException unreadable) {
      return JSON.createObjectNode();
    }
  }

  private void place(JsonNode window, Stage stage) {
    double width = window.path("width").asDouble(0);
    double height = window.path("height").asDouble(0);
    double x = window.path("x").asDouble(0);
    double y = window.path("y").asDouble(0);
    boolean seen =
        width >= SMALLEST
            && height >= SMALLEST
            && !Screen.getScreensForRectangle(x, y, width, height).isEmpty();
    if (seen) {
      stage.setX(x);
      stage.setY(y);
      stage.setWidth(width);
      stage.setHeight(height);
    } else {
      Rectangle2D screen = Screen.getPrimary().getVisualBounds();
      stage.setWidth(Math.min(1600, screen.getWidth()));
      stage.setHeight(Math.min(1000, screen.getHeight()));
    }
    stage.setMaximized(window.path("maximized").asBoolean(false));
  }

  private void save(Settings settings, Stage stage) {
    ObjectNode root = JSON.createObjectNode();
    root.put("dark", settings.darkProperty().get());
    root.put("motion", settings.motionProperty().get());
    root.put("sharedScale", settings.sharedScaleProperty().get());
    root.put("before", settings.beforeProperty().get());
    root.put("lecture", settings.lectureProperty().get());
    root.put("textSize", settings.textSizeProperty().get());
    root.put("digits", settings.digitsProperty().get());
    root.put("flatThreshold", settings.flatThreshold());
    root.put("secondsPerStep", settings.secondsPerStepProperty().get());
    root.put("notation", settings.matrixFormatProperty().get().id());
    ObjectNode writing = root.putObject("writing");
    settings.writing().choices().forEach((key, choice) -> writing.put(key, choice.get()));
    ArrayNode hidden = root.putArray("hidden");
    for (Panel panel : Panel.values()) {
      if (!settings.shownProperty(panel).get()) {
        hidden.add(panel.name());
      }
    }
    ObjectNode window = root.putObject("window");
    window.put("maximized", stage.isMaximized() || stage.isFullScreen());
    window.put("x", stage.getX());
    window.put("y", stage.getY());
    window.put("width", stage.getWidth());
    window.put("height", stage.getHeight());
    write(root);
  }

  private void write(ObjectNode root) {
    try {
      Files.createDirectories(file.getParent());
      byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
      AtomicWriter.PROMPT.replace(file, text);
    } catch (IOException unwritable) {
      // A read-only home is no reason to disturb a lecture.
    }
  }

  private static int between(int value, int least, int most, int otherwise) {
    return value >= least && value <= most ? value : otherwise;
  }
}
