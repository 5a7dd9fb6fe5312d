// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>What shells run, and what builds with their help.</summary>
internal static class ShellTypes
{
    public static readonly FileType[] All =
    [
        FileType.Commented(
            "shell",
            ".sh .bash .ksh .zsh .dash .ash .bats .command .envrc .bashrc .bash_profile .bash_aliases .bash_login .bash_logout .profile .zshrc "
                + ".zshenv .zprofile .zlogin .ebuild .eclass PKGBUILD APKBUILD .sh.j2 .sh.tmpl .bash.j2 #!sh #!bash #!zsh #!dash #!ash #!ksh #!mksh "
                + "#!bats #!busybox",
            Styles.HashWord, Prologues.Shell),
        FileType.Commented("fish", ".fish #!fish", Styles.Hash, Prologues.Script),
        FileType.Commented("csh", ".csh .tcsh .cshrc #!csh #!tcsh", Styles.Hash, Prologues.Script),
        FileType.Commented("nushell", ".nu #!nu", Styles.Hash, Prologues.Script),
        FileType.Commented("powershell", ".ps1 .psm1 .psd1 .pssc .psrc #!pwsh #!powershell", new(["#"], [new("<#", "#>")]), Prologues.Script),
        FileType.Commented("batch", ".bat .cmd", new(["::", "REM", "rem", "Rem", "@REM", "@rem", "@Rem", "@::"], []), Prologues.Script),
        FileType.Commented(
            "makefile",
            ".mk .mak .make Makefile GNUmakefile BSDmakefile Kbuild Makefile.* GNUmakefile.* Makefile* Makefile.am Makefile.in #!make #!gmake",
            Styles.Hash, Prologues.Script),
        FileType.Commented(
            "cmake",
            ".cmake CMakeLists.txt .cmake.in",
            new(["#"], [new("#[[", "]]"), new("#[=[", "]=]"), new("#[==[", "]==]")]), Prologues.Script),
        FileType.Commented("just", ".just Justfile #!just", Styles.Hash, Prologues.Script),
        FileType.Commented("meson", "meson.build meson_options.txt meson.options", Styles.Hash, Prologues.Script),
        FileType.Commented("ninja", ".ninja .gn .gni", Styles.Hash, Prologues.Script),
        FileType.Commented("m4", ".m4 configure.ac configure.in", new(["dnl", "#"], []), Prologues.Script),
    ];
}
