import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the installers of the system that it runs on: a runtime of its own (jlink), the program's
 * folder with it (jpackage), a cache of its loaded classes made by a training run, and from these
 * the packages. Run by the Maven profile {@code installer}, from its source, by a JDK 25 or newer.
 *
 * <p>Arguments: the program's folder, the folder to write into, the version, the icon, the folder of
 * what jpackage takes from us.
 */
public final class Installer {

  /**
   * What the program and its libraries call. Left out of the runtime: everything else, above all
   * the compiler, networking, XML schemas, SQL, scripting, management, and other languages' dates.
   */
  private static final String MODULES = "java.base,java.desktop,java.logging,jdk.unsupported";

  /**
   * Parts of these modules that the program never reaches: making style sheets for XML into
   * classes, Swing's looks, its web pages, sound, and pictures of the manual. jlink wants each
   * package to keep something, so one class of each is left.
   */
  private static final String UNREACHED =
      String.join(
          ",",
          "regex:/java.xml/com/sun/org/apache/xalan/internal/xsltc/compiler/(?!Parser)[^/]*",
          "regex:/java.xml/com/sun/org/apache/bcel/internal/generic/(?!Type[.])[^/]*",
          "regex:/java.desktop/javax/swing/plaf/[a-z]+/(?!.*LookAndFeel[.]class)[^/]*",
          "regex:/java.desktop/com/sun/java/swing/plaf/[a-z]+/(?!.*LookAndFeel[.]class)[^/]*",
          "regex:/java.desktop/javax/swing/text/(html|rtf)/(?!HTML|RTFEditorKit)[^/]*",
          "regex:/java.desktop/com/sun/media/sound/(?!Toolkit)[^/]*",
          "**/doc-files/**");

  /** What Swing's splash screen needs, in files. */
  private static final String UNUSED_FILES = "**splashscreen**";

  /**
   * As small as jlink makes them: a package presses what is not pressed a third harder, but the
   * installed program would be half as large again.
   */
  private static final String COMPRESSION = "zip-6";

  /**
   * A start does much a few times and little often. So the second compiler waits ten times as long
   * as usual, and does not begin with what the training run had it compile: a start then takes a
   * fifth less, and what trains or fills maps is compiled in a moment all the same.
   */
  private static final List<String> PATIENT_COMPILER =
      List.of(
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-AOTReplayTraining",
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  private static final List<String> JAVA_OPTIONS =
      Stream.concat(
              Stream.of(
                  "-XX:+UseSerialGC",
                  "--enable-native-access=ALL-UNNAMED",
                  "--sun-misc-unsafe-memory-access=allow"),
              PATIENT_COMPILER.stream())
          .toList();

  private static final String MAIN = "org.chainrule.app.start.Launcher";
  private static final String CACHE = "chainrule.aot";

  /** How the launcher's settings begin where they name a jar of the class path. */
  private static final String JAR = "app.classpath=$APPDIR";

  private static final Duration TRAINING = Duration.ofMinutes(3);
  private static final int ATTEMPTS = 3;

  private enum Platform {
    LINUX(List.of("deb"), "lib/app", "lib/runtime", "."),
    WINDOWS(List.of("msi"), "app", "runtime", "../bin"),
    MAC(List.of("dmg"), "Contents/app", "Contents/runtime/Contents/Home", ".");

    private final List<String> types;
    private final String app;
    private final String runtime;

    /** Where JavaFX looks for native libraries, seen from its jars. */
    private final String natives;

    Platform(List<String> types, String app, String runtime, String natives) {
      this.types = types;
      this.app = app;
      this.runtime = runtime;
      this.natives = natives;
    }

    static Platform here() {
      String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
      return name.contains("win") ? WINDOWS : name.contains("mac") ? MAC : LINUX;
    }
  }

  private final Platform system = Platform.here();
  private final Path program;
  private final Path out;
  private final String version;
  private final Path icon;
  private final Path resources;

  private Installer(Path program, Path out, String version, Path icon, Path resources) {
    this.program = program;
    this.out = out;
    this.version = version;
    this.icon = icon;
    this.resources = resources;
  }

  public static void main(String[] arguments) throws Exception {
    Installer installer =
        new Installer(
            Path.of(arguments[0]),
            Path.of(arguments[1]),
            arguments[2],
            Path.of(arguments[3]),
            Path.of(arguments[4]));
    installer.run();
  }

  private void run() throws Exception {
    delete(out);
    Files.createDirectories(out);
    Path runtime = out.resolve("runtime");
    tool(
        "jlink",
        List.of(
            "--add-modules", MODULES,
            "--strip-debug",
            "--no-header-files",
            "--no-man-pages",
            "--exclude-resources", UNREACHED,
            "--exclude-files", UNUSED_FILES,
            "--compress", COMPRESSION,
            "--output", runtime.toString()));
    Path image = image(runtime);
    lighten(image);
    train(image);
    pack(image);
    for (String type : system.types) {
      tool("jpackage", installer(type, image));
    }
    delete(runtime);
    tell();
  }

  /** The program's folder, which runs as it stands. */
  private Path image(Path runtime) throws Exception {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--type", "app-image",
                "--name", "chainrule",
                "--app-version", packageVersion(),
                "--input", program.resolve("lib").toString(),
                "--app-content", program.resolve("licences").toString(),
                "--main-jar", "chainrule-" + version + ".jar",
                "--main-class", MAIN,
                "--runtime-image", runtime.toString(),
                "--dest", out.toString()));
    if (system == Platform.LINUX) {
      options.addAll(List.of("--icon", icon.toString()));
    }
    Stream.concat(JAVA_OPTIONS.stream(), Stream.of("-XX:AOTCache=$APPDIR/" + CACHE))
        .forEach(option -> options.addAll(List.of("--java-options", option)));
    tool("jpackage", options);
    return out.resolve(system == Platform.MAC ? "chainrule.app" : "chainrule");
  }

  /**
   * Lays ready what a start would have to make. JavaFX takes native libraries that lie beside its
   * jars as they are; those inside it compares with copies that it keeps in the user's folder, by a
   * digest of each. And it reads a style sheet's binary form where there is one, and all of it.
   */
  private void lighten(Path image) throws Exception {
    Path app = image.resolve(system.app);
    Path natives = Files.createDirectories(app.resolve(system.natives)).normalize();
    Path folder = Files.createDirectories(out.resolve("sheets"));
    StyleSheets sheets = new StyleSheets(toBinarySheet(image), folder, out.resolve("sheets.log"));
    try (Stream<Path> files = Files.list(app)) {
      for (Path jar : files.filter(Installer::isJar).toList()) {
        if (isNamed(jar, "javafx-graphics")) {
          moveNatives(jar, natives);
        } else if (isNamed(jar, "chainrule-")) {
          sheets.addBinary(jar);
        } else if (isNamed(jar, "atlantafx-")) {
          sheets.thin(jar, "primer-", unworn());
        }
      }
    }
    delete(folder);
    order(app.resolve("chainrule.cfg"));
  }

  private static boolean isJar(Path file) {
    return file.getFileName().toString().endsWith(".jar");
  }

  private static void moveNatives(Path jar, Path into) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(jar);
        Stream<Path> files = Files.list(zip.getPath("/"))) {
      for (Path file : files.filter(Installer::isNative).toList()) {
        Files.copy(file, into.resolve(file.getFileName().toString()));
        Files.delete(file);
      }
    }
  }

  private static boolean isNative(Path file) {
    return file.getFileName().toString().matches(".*[.](so|dll|dylib)");
  }

  private static boolean isNamed(Path file, String beginning) {
    return file.getFileName().toString().startsWith(beginning);
  }

  /** Run by the image's own Java, for JavaFX is in its class path. */
  private List<String> toBinarySheet(Path image) throws IOException {
    return List.of(
        image.resolve(system.runtime).resolve("bin/java").toString(),
        "-cp",
        classPath(image.resolve(system.app)),
        "com.sun.javafx.css.parser.Css2Bin");
  }

  /** What matches the style classes that nothing in the program wears. */
  private Pattern unworn() throws IOException {
    return Pattern.compile(String.join("|", Files.readAllLines(resources.resolve("unworn.txt"))));
  }

  /**
   * Puts the jars in front that a start looks for files in: one that is found opens no jar behind
   * it.
   */
  private static void order(Path launcher) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(launcher));
    List<String> jars = lines.stream().filter(line -> line.startsWith(JAR)).toList();
    int place = lines.indexOf(jars.get(0));
    lines.removeAll(jars);
    lines.addAll(place, jars.stream().sorted(Comparator.comparing(Installer::rank)).toList());
    Files.write(launcher, lines);
  }

  private static int rank(String line) {
    List<String> first = List.of("chainrule-", "javafx-", "atlantafx-");
    String name = line.substring(JAR.length() + 1);
    return (int) first.stream().takeWhile(begin -> !name.startsWith(begin)).count();
  }

  /** macOS takes no version that begins with 0. */
  private String packageVersion() {
    return system == Platform.MAC && version.startsWith("0.") ? "1." + version.substring(2) : version;
  }

  /**
   * Lets the program open its window and rest, or where there is no display print its pass, and
   * ends it politely: Java then keeps what it has loaded, where the installed program finds it.
   */
  private void train(Path image) throws Exception {
    Path app = image.resolve(system.app);
    Path java = image.resolve(system.runtime).resolve("bin/java");
    Path cache = app.resolve(CACHE);
    Path settings = Files.createDirectory(out.resolve("training"));
    List<String> command = new ArrayList<>();
    command.add(java.toString());
    command.addAll(JAVA_OPTIONS);
    command.addAll(
        List.of(
            "-XX:AOTCacheOutput=" + cache,
            "-Xlog:aot*=error",
            "-Dchainrule.config=" + settings,
            "-cp",
            classPath(app),
            MAIN));
    int attempt = 1;
    while (!opensWindow(command) && attempt < ATTEMPTS) {
      attempt++;
    }
    if (!Files.exists(cache)) {
      throw new IOException("the training run left no cache; see " + out.resolve("training.log"));
    }
    delete(settings);
  }

  /** Runs it to its end; returns whether a window opened: a busy display may not answer in time. */
  private boolean opensWindow(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(out.resolve("training.log").toFile())
            .start();
    boolean opened = !hasEnded(process);
    if (opened) {
      end(process);
    } else {
      System.out.println("No window opened, so that only commands will start quickly.");
    }
    if (!process.waitFor(TRAINING.toSeconds(), TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return opened;
  }

  /** The order in which the packaged launcher names the jars: a cache is for one order only. */
  private static String classPath(Path app) throws IOException {
    try (Stream<String> lines = Files.lines(app.resolve("chainrule.cfg"))) {
      return lines
          .filter(line -> line.startsWith(JAR))
          .map(line -> app + line.substring(JAR.length()))
          .collect(Collectors.joining(java.io.File.pathSeparator));
    }
  }

  /** Waits until the process has ended, which is told, or uses no processor for three seconds. */
  private static boolean hasEnded(Process process) throws InterruptedException {
    Duration used = Duration.ZERO;
    long since = System.nanoTime();
    long begun = since;
    while (System.nanoTime() - begun < TRAINING.toNanos()) {
      if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
        return true;
      }
      Duration now = process.info().totalCpuDuration().orElse(Duration.ZERO);
      if (now.minus(used).toMillis() > 20) {
        since = System.nanoTime();
        used = now;
      } else if (now.toMillis() > 500 && System.nanoTime() - since > 3_000_000_000L) {
        return false;
      }
    }
    return false;
  }

  /** Windows asks a program to end by closing its windows, the others by a signal. */
  private void end(Process process) throws IOException, InterruptedException {
    if (system == Platform.WINDOWS) {
      new ProcessBuilder("taskkill", "/PID", Long.toString(process.pid())).start().waitFor();
    } else {
      process.destroy();
    }
  }

  /** The folder for those who install nothing. */
  private void pack(Path image) throws Exception {
    String name = "chainrule-" + version + "-" + system.name().toLowerCase(Locale.ROOT);
    List<String> command =
        system == Platform.WINDOWS
            ? List.of("tar", "-a", "-cf", out.resolve(name + ".zip").toString())
            : List.of("tar", "-czf", out.resolve(name + ".tar.gz").toString());
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of("-C", out.toString(), image.getFileName().toString()));
    int status = new ProcessBuilder(all).inheritIO().start().waitFor();
    if (status != 0) {
      throw new IOException("tar ended with " + status);
    }
  }

  private List<String> installer(String type, Path image) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--type", type,
                "--name", "chainrule",
                "--app-version", packageVersion(),
                "--app-image", image.toString(),
                "--dest", out.toString(),
                "--description", "Every number of a neural net's pass, one step at a time",
                "--file-associations", resources.resolve("scenario.properties").toString(),
                "--file-associations", resources.resolve("lesson.properties").toString()));
    switch (system) {
      case LINUX ->
          options.addAll(
              List.of(
                  "--resource-dir", resources.resolve("linux").toString(),
                  "--linux-shortcut",
                  "--linux-menu-group", "Education;Science;Math;",
                  "--linux-app-category", "education",
                  "--linux-package-deps",
                  "libgtk-3-0 | libgtk-3-0t64, libgl1, libpangoft2-1.0-0, libfontconfig1, libxxf86vm1"));
      case WINDOWS -> options.addAll(List.of("--win-menu", "--win-shortcut-prompt"));
      case MAC -> {}
    }
    return options;
  }

  private static void tool(String name, List<String> arguments) throws IOException {
    ToolProvider tool =
        ToolProvider.findFirst(name)
            .orElseThrow(() -> new IOException("this Java has no " + name + "; a JDK 25 has"));
    PrintStream out = System.out;
    int status = tool.run(out, System.err, arguments.toArray(String[]::new));
    if (status != 0) {
      throw new IOException(name + " ended with " + status);
    }
  }

  private void tell() throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        System.out.printf(
            Locale.ROOT, "%s: %.1f MB%n", file.getFileName(), Files.size(file) / 1e6);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
