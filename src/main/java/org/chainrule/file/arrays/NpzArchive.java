package org.chainrule.file.arrays;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Reads the arrays of an {@code .npz} archive, a ZIP file with an {@code .npy} file each. */
final class NpzArchive {

  private static final String SUFFIX = ".npy";
  private static final int MOST_ARRAYS = 1000;
  private static final int MOST_BYTES = 100_000_000;
  private static final int BYTES_PER_MEGABYTE = 1_000_000;

  private final String file;
  private final ZipFile zip;
  private final Map<String, Matrix> arrays = new LinkedHashMap<>();
  private int bytesLeft = MOST_BYTES;

  private NpzArchive(String file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
  }

  static Map<String, Matrix> read(Path path) throws ScenarioFileException {
    String file = path.toString();
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return new NpzArchive(file, zip).read();
    } catch (ScenarioFileException e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      // The JDK says in both ways that a ZIP file is damaged.
      throw ScenarioFileException.of(file, Words.of("file.array.archive"), e);
    }
  }

  private Map<String, Matrix> read() throws IOException {
    if (zip.size() > MOST_ARRAYS) {
      String most = String.valueOf(MOST_ARRAYS);
      throw ScenarioFileException.of(file, Words.of("file.array.many", most));
    }
    for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
      read(all.nextElement());
    }
    if (arrays.isEmpty()) {
      throw ScenarioFileException.of(file, Words.of("file.array.none"));
    }
    return arrays;
  }

  private void read(ZipEntry entry) throws IOException {
    String name = entry.getName();
    if (!name.endsWith(SUFFIX)) {
      String reason = Words.of("file.array.notArray", OneLine.shortened(name));
      throw ScenarioFileException.of(file, reason);
    }
    String array = name.substring(0, name.length() - SUFFIX.length());
    String place = Words.of("file.array.in", file, OneLine.shortened(array));
    if (arrays.containsKey(array)) {
      throw ScenarioFileException.of(place, Words.of("file.array.twice"));
    }
    arrays.put(array, NpyArray.read(unpack(entry), place));
  }

  // An archive can lie about sizes, so the bytes are counted.
  private byte[] unpack(ZipEntry entry) throws IOException {
    byte[] bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.readNBytes(bytesLeft + 1);
    }
    if (bytes.length > bytesLeft) {
      String megabytes = String.valueOf(MOST_BYTES / BYTES_PER_MEGABYTE);
      throw ScenarioFileException.of(file, Words.of("file.array.unpacked", megabytes));
    }
    bytesLeft -= bytes.length;
    CRC32 sum = new CRC32();
    sum.update(bytes);
    if (sum.getValue() != entry.getCrc()) {
      throw ScenarioFileException.of(file, Words.of("file.array.archive"));
    }
    return bytes;
  }
}
