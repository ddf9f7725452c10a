package org.chainrule.file.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.JsonSpoiler;
import org.chainrule.fuzz.Smaller;

/** Lists of recent files: whatever they hold, some files come of it, and another can be added. */
public final class RecentHunt implements Hunt<byte[]> {

  private static final List<String> GOOD =
      List.of(
          "{\"files\": [\"file:///home/a/net.json\", \"file:///home/a/b%20c.json\"]}",
          "{\"files\": [\"file:///\", \"http://a/b\", \"file:../a\", \"file:///a/../../b\","
              + " \"file:///%00\", \"jar:file:///a!/b\", \"/plain\", 7, null, [], \"file:///x\"]}");

  private final Path folder;

  /** A hunt that writes its files into a folder of its own. */
  public RecentHunt(Path folder) {
    this.folder = folder;
  }

  @Override
  public String name() {
    return "recent";
  }

  @Override
  public int inTheBuild() {
    return 150;
  }

  @Override
  public long mostBytes() {
    return 30_000_000;
  }

  @Override
  public byte[] draw(Random random) {
    return new JsonSpoiler(random, GOOD).next();
  }

  @Override
  public Outcome judge(byte[] bytes) throws Exception {
    Path list = Files.write(folder.resolve("recent.json"), bytes);
    List<Path> before = new RecentFiles(list).all();
    assertThat(before)
        .hasSizeLessThanOrEqualTo(RecentFiles.MOST)
        .doesNotHaveDuplicates()
        .allMatch(path -> path.isAbsolute() && path.equals(path.normalize()));
    Path added = Path.of("/home/a/new.json");
    new RecentFiles(list).add(added);
    List<Path> after = new RecentFiles(list).all();
    List<Path> others = before.stream().filter(path -> !path.equals(added)).toList();
    assertThat(after).startsWith(added);
    assertThat(after.subList(1, after.size()))
        .isEqualTo(others.subList(0, Math.min(others.size(), RecentFiles.MOST - 1)));
    assertThat(folder)
        .isDirectoryNotContaining(left -> !left.equals(list) && !left.endsWith("recent.json.lock"));
    return before.isEmpty() ? Outcome.REFUSED : Outcome.TAKEN;
  }

  @Override
  public Stream<byte[]> smaller(byte[] bytes) {
    return Smaller.bytes(bytes);
  }

  @Override
  public String show(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
