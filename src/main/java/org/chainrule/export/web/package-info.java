/** The pass as one page that any browser opens from a disk. */
package org.chainrule.export.web;
