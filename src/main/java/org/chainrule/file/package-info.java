/**
 * Scenario files, trace files, and files of arrays ({@link org.chainrule.file.ArrayFile}). Reading
 * a scenario goes from bytes to text ({@link org.chainrule.file.SourceReader}), once over the whole
 * text ({@link org.chainrule.file.FirstLook}) and then to a scenario ({@link
 * org.chainrule.file.ScenarioParser}). Whatever is wrong with a file is said in one line of the
 * user's words that names the file, the place and the reason.
 *
 * <p>Saving ({@link org.chainrule.file.ScenarioFile}) replaces a file whole or not at all. What is
 * not saved yet is kept in a recovery folder ({@link org.chainrule.file.RecoveryFolder}), where it
 * survives the end of the program, however it ends.
 */
package org.chainrule.file;
