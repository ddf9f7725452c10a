package org.chainrule.app.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.chainrule.app.window.WindowRobot;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.network.scenario.Scenario;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** Starts the program as a person does, closes it and starts it again. */
final class PreferencesJourneyTest {

  @TempDir private Path folder;

  private String before;
  private Application program;
  private Stage stage;

  @BeforeEach
  void useAFolderOfItsOwn() {
    before = System.getProperty(UserFolder.PROPERTY);
    System.setProperty(UserFolder.PROPERTY, folder.toString());
  }

  @AfterEach
  void close() throws TimeoutException {
    quit();
    if (before == null) {
      System.clearProperty(UserFolder.PROPERTY);
    } else {
      System.setProperty(UserFolder.PROPERTY, before);
    }
  }

  @Test
  void remembersHowThingsAreShown() throws TimeoutException {
    start();
    assertThat(dark()).isFalse();
    double usual = fontSize();
    press(KeyCode.D);
    press(KeyCode.CONTROL, KeyCode.PLUS);
    press(KeyCode.CONTROL, KeyCode.PLUS);
    setDigits(5);
    move(60, 40, 1300, 800);
    quit();

    start();

    assertThat(dark()).isTrue();
    assertThat(fontSize()).isGreaterThan(usual * 1.2);
    assertThat(digits()).isEqualTo(5);
    assertThat(stage.getX()).isEqualTo(60);
    assertThat(stage.getY()).isEqualTo(40);
    assertThat(stage.getWidth()).isEqualTo(1300);
    assertThat(stage.getHeight()).isEqualTo(800);
    assertThat(folder).isDirectoryContaining("glob:**/settings.json");
  }

  @Test
  void remembersHowMatricesAreCopied() throws IOException, TimeoutException {
    Path settings = Files.writeString(folder.resolve("settings.json"), "{\"notation\": \"latex\"}");
    start();
    press(KeyCode.RIGHT);
    press(KeyCode.CONTROL, KeyCode.C);
    assertThat(WindowRobot.onFx(() -> Clipboard.getSystemClipboard().getString()))
        .startsWith("\\begin{bmatrix}");
    press(KeyCode.D);
    WindowRobot.await("it is written", () -> text(settings).contains("\"dark\" : true"));
    assertThat(settings).content().containsPattern("\"notation\" : \"latex\"");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "";
    }
  }

  /** In painting, in what a key does, or in a job that nobody looks after. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whateverFailsIsSaidAndLogged(boolean onFx) throws TimeoutException {
    start();
    Runnable failing =
        () -> {
          throw new UnsupportedOperationException("nobody catches this");
        };

    if (onFx) {
      Platform.runLater(failing);
    } else {
      new Thread(failing).start();
    }

    WindowRobot.await(
        "it is said",
        () ->
            WindowRobot.find(stage, "problem").isPresent()
                && this.<Label, String>read("problem", Label::getText)
                    .startsWith("Something went wrong inside the program"));
    WindowRobot.await(
        "it is said where more is written, once it is",
        () ->
            this.<Label, String>read("problem", Label::getText)
                .endsWith("More is written in " + folder.resolve("failures.log")));
    assertThat(folder.resolve("failures.log")).content().contains("nobody catches this");
  }

  @Test
  void aBrokenPreferencesFileIsPassedOver() throws IOException, TimeoutException {
    Files.writeString(folder.resolve("settings.json"), "{\"dark\": tr");
    start();
    assertThat(dark()).isFalse();
    assertThat(digits()).isEqualTo(3);
  }

  @Test
  void preferencesOutOfRangeArePassedOver() throws IOException, TimeoutException {
    Files.writeString(
        folder.resolve("settings.json"),
        """
        {"dark": true, "digits": 99, "textSize": 7, "flatThreshold": -1, "secondsPerStep": "x",
         "window": {"x": 90000, "y": 90000, "width": 800, "height": 600}}
        """);
    start();
    assertThat(dark()).isTrue();
    assertThat(digits()).isEqualTo(3);
    assertThat(stage.getX()).isLessThan(1920);
  }

  @Test
  void startsWithTheFileOnTheCommandLine() throws IOException, TimeoutException {
    Path file =
        Files.writeString(
            folder.resolve("mine.json"),
            """
            {"name": "Mine", "layers": [{"W": [[2]], "b": [1], "activation": "relu"}],
             "loss": "mse", "x": [3], "y": [10]}
            """);
    start(file.toString());
    assertThat(stage.getTitle()).startsWith("Mine");
    assertThat(this.<Label, String>read("counter", Label::getText)).isEqualTo("0 / 8");
  }

  @Test
  void startsWithWhatItIsHanded() throws IOException, TimeoutException {
    Path file = folder.resolve("mine.json");
    Scenario kink = BundledScenarios.load("kink");
    ScenarioFile.save(file, kink, Optional.empty());
    ChainruleApp.beginWith(
        Optional.of(ScenarioFile.open(file)), Optional.empty(), Optional.empty());
    Files.delete(file);
    start();
    assertThat(stage.getTitle()).startsWith(kink.name());
  }

  @Test
  void startsWithTheDefaultScenarioWhenTheFileIsBad() throws TimeoutException {
    start(folder.resolve("nowhere.json").toString());
    assertThat(this.<Label, String>read("counter", Label::getText)).isEqualTo("0 / 14");
    assertThat(this.<Label, String>read("problem", Label::getText)).contains("nowhere.json");
    press(KeyCode.ESCAPE);
    assertThat(this.<Label, String>read("problem", Label::getText)).isEmpty();
  }

  private void start(String... arguments) throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    stage = FxToolkit.registerStage(Stage::new);
    program = FxToolkit.setupApplication(ChainruleApp.class, arguments);
    WindowRobot.await(
        "the window has the keyboard",
        () ->
            WindowRobot.onFx(
                () -> {
                  stage.requestFocus();
                  return stage.isFocused();
                }));
    WindowRobot.settle(stage);
  }

  private void quit() throws TimeoutException {
    if (program != null) {
      WindowRobot.onFx(
          () -> {
            stage.hide();
            return stage;
          });
      FxToolkit.cleanupApplication(program);
      program = null;
    }
  }

  private void press(KeyCode... keys) {
    WindowRobot.press(stage, keys);
  }

  /** The settings are made when they are first looked at. */
  private void openSettings() {
    if (WindowRobot.find(stage, "setting-digits").isEmpty()) {
      press(KeyCode.CONTROL, KeyCode.COMMA);
      press(KeyCode.ESCAPE);
    }
  }

  private void setDigits(int digits) {
    openSettings();
    this.<Spinner<Integer>, Integer>read(
        "setting-digits",
        spinner -> {
          spinner.getValueFactory().setValue(digits);
          return digits;
        });
  }

  private void move(double x, double y, double width, double height) {
    WindowRobot.onFx(
        () -> {
          stage.setX(x);
          stage.setY(y);
          stage.setWidth(width);
          stage.setHeight(height);
          return stage;
        });
    WindowRobot.settle(stage);
  }

  private boolean dark() {
    return this.<ToggleButton, Boolean>read("toggle-dark", ToggleButton::isSelected);
  }

  private double fontSize() {
    return this.<Label, Double>read("counter", label -> label.getFont().getSize());
  }

  private int digits() {
    openSettings();
    return this.<Spinner<Integer>, Integer>read("setting-digits", Spinner::getValue);
  }

  @SuppressWarnings("unchecked")
  private <N extends Node, T> T read(String id, Function<N, T> reading) {
    Node node = WindowRobot.find(stage, id).orElseThrow();
    return WindowRobot.onFx(() -> reading.apply((N) node));
  }
}
