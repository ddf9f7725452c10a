/** What is unsaved is kept, and found again after a crash. */
package org.chainrule.file.recovery;
