package org.chainrule;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * A browser of others that shows pages written here, driven by the keys and taps of a person, where
 * this computer has one. It is told what to do by the DevTools protocol.
 */
public final class Browser implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE = 60;

  private final Process process;
  private final WebSocket socket;
  private final BlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();
  private int asked;

  private Browser(Process process, String address) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Ear())
            .join();
  }

  /** Starts one; where there is none, the test is skipped. */
  public static Browser open(Path folder) throws IOException, InterruptedException {
    Path program = OutsideTool.of("chromium", "chromium-browser", "google-chrome").program();
    Path profile = Files.createDirectories(folder.resolve("profile"));
    Path port = profile.resolve("DevToolsActivePort");
    Process process =
        new ProcessBuilder(
                List.of(
                    program.toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--hide-scrollbars",
                    "--remote-debugging-port=0",
                    "--remote-allow-origins=*",
                    "--user-data-dir=" + profile,
                    "about:blank"))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("browser.txt").toFile())
            .start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
    while (!(Files.exists(port) && Files.readAllLines(port).size() == 2)) {
      assumeTrue(process.isAlive() && System.nanoTime() < end, "the browser does not start");
      process.waitFor(20, TimeUnit.MILLISECONDS);
    }
    List<String> lines = Files.readAllLines(port);
    Browser all = new Browser(process, "ws://127.0.0.1:" + lines.get(0) + lines.get(1));
    ObjectNode blank = JSON.createObjectNode().put("url", "about:blank");
    String page = all.ask("Target.createTarget", blank).get("targetId").asText();
    all.socket.abort();
    Browser browser =
        new Browser(process, "ws://127.0.0.1:" + lines.get(0) + "/devtools/page/" + page);
    browser.ask("Page.enable");
    return browser;
  }

  /** What it says, message by message, whose pieces come one by one. */
  private final class Ear implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
      message.append(piece);
      if (last) {
        try {
          heard.add(JSON.readTree(message.toString()));
        } catch (IOException e) {
          throw new IllegalStateException(e);
        }
        message.setLength(0);
      }
      from.request(1);
      return null;
    }
  }

  private JsonNode next() throws InterruptedException {
    JsonNode message = heard.poll(PATIENCE, TimeUnit.SECONDS);
    if (message == null) {
      throw new AssertionError("the browser says nothing");
    }
    return message;
  }

  private JsonNode ask(String method) throws InterruptedException {
    return ask(method, JSON.createObjectNode());
  }

  private JsonNode ask(String method, ObjectNode parameters) throws InterruptedException {
    int id = ++asked;
    ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
    message.set("params", parameters);
    socket.sendText(message.toString(), true).join();
    JsonNode answer = next();
    while (answer.path("id").asInt() != id) {
      answer = next();
    }
    if (answer.has("error")) {
      throw new AssertionError(method + ": " + answer.get("error"));
    }
    return answer.get("result");
  }

  /** Sets the size of the window in its own pixels, and whether it is a phone's, with touch. */
  public void size(int width, int height, boolean phone) throws InterruptedException {
    ask(
        "Emulation.setDeviceMetricsOverride",
        JSON.createObjectNode()
            .put("width", width)
            .put("height", height)
            .put("deviceScaleFactor", 1)
            .put("mobile", phone));
    ask("Emulation.setTouchEmulationEnabled", JSON.createObjectNode().put("enabled", phone));
  }

  /** Whether scripts of pages run. */
  public void scripts(boolean run) throws InterruptedException {
    ask("Emulation.setScriptExecutionDisabled", JSON.createObjectNode().put("value", !run));
  }

  /** Whether the reader's system is dark. */
  public void dark(boolean dark) throws InterruptedException {
    ObjectNode media = JSON.createObjectNode();
    media
        .putArray("features")
        .addObject()
        .put("name", "prefers-color-scheme")
        .put("value", dark ? "dark" : "light");
    ask("Emulation.setEmulatedMedia", media);
  }

  /** Opens a page and waits until it is there. */
  public void show(URI page) throws InterruptedException {
    heard.clear();
    String loader =
        ask("Page.navigate", JSON.createObjectNode().put("url", page.toString()))
            .path("loaderId")
            .asText();
    if (!loader.isEmpty()) {
      while (!"Page.loadEventFired".equals(next().path("method").asText())) {
        // what else happens is of no interest
      }
    }
    evaluate("document.fonts.ready.then(() => 1)");
  }

  /** Returns what an expression of the page's language is; a promise is waited for. */
  public JsonNode evaluate(String expression) throws InterruptedException {
    JsonNode answer =
        ask(
            "Runtime.evaluate",
            JSON.createObjectNode()
                .put("expression", expression)
                .put("awaitPromise", true)
                .put("returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.get("result").path("value");
  }

  /** Presses a key by its name, such as ArrowRight. */
  public void key(String name) throws InterruptedException {
    int code =
        switch (name) {
          case "Tab" -> 9;
          case "Enter" -> 13;
          case "Escape" -> 27;
          case "End" -> 35;
          case "Home" -> 36;
          case "ArrowLeft" -> 37;
          case "ArrowUp" -> 38;
          case "ArrowRight" -> 39;
          case "ArrowDown" -> 40;
          default -> throw new IllegalArgumentException(name);
        };
    for (String type : List.of("rawKeyDown", "keyUp")) {
      ask(
          "Input.dispatchKeyEvent",
          JSON.createObjectNode()
              .put("type", type)
              .put("key", name)
              .put("code", name)
              .put("windowsVirtualKeyCode", code));
    }
  }

  /** Taps with a finger on the middle of the first element that a selector finds. */
  public void tap(String selector) throws InterruptedException {
    JsonNode at =
        evaluate(
            "(() => { const e = document.querySelector("
                + JSON.valueToTree(selector)
                + "); e.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});"
                + " const r = e.getBoundingClientRect();"
                + " return [r.left + r.width / 2, r.top + r.height / 2]; })()");
    touch("touchStart", at.get(0).asDouble(), at.get(1).asDouble());
    touch("touchEnd", 0, 0);
  }

  /** Moves a finger. */
  public void swipe(double fromX, double toX, double y) throws InterruptedException {
    touch("touchStart", fromX, y);
    for (int k = 1; k <= 4; k++) {
      touch("touchMove", fromX + (toX - fromX) * k / 4, y);
    }
    touch("touchEnd", 0, 0);
  }

  private void touch(String type, double x, double y) throws InterruptedException {
    ObjectNode event = JSON.createObjectNode().put("type", type);
    var points = event.putArray("touchPoints");
    if (!type.equals("touchEnd")) {
      points.addObject().put("x", x).put("y", y);
    }
    ask("Input.dispatchTouchEvent", event);
  }

  /** Returns a picture of the window. */
  public BufferedImage picture() throws InterruptedException, IOException {
    return picture(JSON.createObjectNode());
  }

  /** Returns a picture of the upper left of a page, though it may be larger than the window. */
  public BufferedImage picture(double width, double height)
      throws InterruptedException, IOException {
    ObjectNode request = JSON.createObjectNode().put("captureBeyondViewport", true);
    request
        .putObject("clip")
        .put("x", 0)
        .put("y", 0)
        .put("width", width)
        .put("height", height)
        .put("scale", 1);
    return picture(request);
  }

  private BufferedImage picture(ObjectNode request) throws InterruptedException, IOException {
    String data = ask("Page.captureScreenshot", request).get("data").asText();
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(data)));
  }

  /** Returns what is printed, as PDF. */
  public byte[] print() throws InterruptedException {
    String data =
        ask("Page.printToPDF", JSON.createObjectNode().put("printBackground", false))
            .get("data")
            .asText();
    return Base64.getDecoder().decode(data);
  }

  @Override
  public void close() throws InterruptedException {
    socket.sendText("{\"id\":0,\"method\":\"Browser.close\"}", true).join();
    process.waitFor(5, TimeUnit.SECONDS);
    socket.abort();
    List<ProcessHandle> children = process.descendants().toList();
    children.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().waitFor();
  }
}
