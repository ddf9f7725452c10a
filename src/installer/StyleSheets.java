import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The image's style sheets in the form that a start reads fastest, with what it needs of them. */
final class StyleSheets {

  private static final Pattern COMMENT = Pattern.compile("/[*].*?[*]/", Pattern.DOTALL);

  /** Selectors and what they ask for; no rule is inside another. */
  private static final Pattern RULE = Pattern.compile("([^{}]+)([{][^{}]*[}])");

  private static final Pattern STYLE_CLASS = Pattern.compile("[.](-?[a-zA-Z_][-\\w]*)");

  private final List<String> toBinary;
  private final Path folder;
  private final Path log;

  /**
   * Style sheets of an image.
   *
   * @param toBinary the command that makes the binary form, but for its two files
   * @param folder for files that are in use for a while
   */
  StyleSheets(List<String> toBinary, Path folder, Path log) {
    this.toBinary = toBinary;
    this.folder = folder;
    this.log = log;
  }

  /** Puts beside each sheet of the program its binary form, which JavaFX looks for first. */
  void addBinary(Path jar) throws IOException, InterruptedException {
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      for (Path sheet : sheets(zip.getPath("/org"))) {
        writeBinary(Files.readString(sheet), sheet);
      }
    }
  }

  /**
   * Leaves of the themes' sheets those in use, and of these what dresses controls that the program
   * has: JavaFX reads a sheet whole before the first frame, and matches each kind of node with all
   * that is in it.
   *
   * @param used how the files of the themes in use begin
   * @param unworn matches the style classes that nothing in the program wears
   */
  void thin(Path jar, String used, Pattern unworn) throws IOException, InterruptedException {
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      for (Path sheet : sheets(zip.getPath("/"))) {
        if (sheet.getFileName().toString().startsWith(used)) {
          writeBinary(worn(Files.readString(sheet), unworn), sheet);
        } else {
          Files.deleteIfExists(binary(sheet));
        }
        Files.delete(sheet);
      }
    }
  }

  private static List<Path> sheets(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".css")).toList();
    }
  }

  private static Path binary(Path sheet) {
    return sheet.resolveSibling(sheet.getFileName().toString().replaceAll("[.]css$", ".bss"));
  }

  private static String worn(String sheet, Pattern unworn) {
    return RULE
        .matcher(COMMENT.matcher(sheet).replaceAll(""))
        .results()
        .map(rule -> worn(rule, unworn))
        .collect(Collectors.joining());
  }

  private static String worn(MatchResult rule, Pattern unworn) {
    String selectors =
        Arrays.stream(rule.group(1).split(","))
            .filter(selector -> isWorn(selector, unworn))
            .collect(Collectors.joining(","));
    return selectors.isBlank() ? "" : selectors + rule.group(2);
  }

  private static boolean isWorn(String selector, Pattern unworn) {
    return STYLE_CLASS
        .matcher(selector)
        .results()
        .noneMatch(found -> unworn.matcher(found.group(1)).matches());
  }

  private void writeBinary(String sheet, Path beside) throws IOException, InterruptedException {
    Path text = folder.resolve("sheet.css");
    Path binary = folder.resolve("sheet.bss");
    Files.writeString(text, sheet);
    List<String> command = new ArrayList<>(toBinary);
    command.addAll(List.of(text.toString(), binary.toString()));
    int status =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (status != 0 || !Files.exists(binary)) {
      throw new IOException(beside + " was not read; see " + log);
    }
    Files.copy(binary, binary(beside), StandardCopyOption.REPLACE_EXISTING);
    Files.delete(binary);
  }
}
