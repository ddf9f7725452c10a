/** How the net of a scenario is trained, as its file holds it. */
package org.chainrule.file.training;
