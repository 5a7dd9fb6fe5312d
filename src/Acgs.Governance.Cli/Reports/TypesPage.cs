// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;
using Acgs.Governance.Header.Languages.Types;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The table of the types of files, as the page docs/command-line/types.md has it.</summary>
internal static class TypesPage
{
    private const string Opening = """
        # Types of files

        What `acgs-cli explain types --format markdown` prints; `--format json` has the same for programs. Files with other names get a type by `acgs_type` in [the configuration](configuration.md).

        A type is known by the longest end of a name that is in the table, without regard to case. `name*` is the first word of a name, and `#!name` the interpreter that the first line of a file without
        an extension names. The header is inserted on line 1, below what the column of that name says; where it is empty, below `#!` on the first line and an Emacs `-*-` line.

        | type | files | header | below | |
        |---|---|---|---|---|
        """;

    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter output)
    {
        output.NewLine = "\n";
        output.WriteLine($"<!-- {HeaderLine.TextFor(HashFormat.BuiltIn)} -->");
        output.WriteLine(Opening);
        foreach (var type in FileTypes.All)
        {
            output.WriteLine($"| `{type.Id}` | {string.Join(' ', type.Names.Select(Code))} | {Header(type)} | {Below(type)} | {string.Join("; ", Remarks(type))} |");
        }
    }

    private static string Header(FileType type) => type.Stating("…") is { Length: > 0 } line ? Code(line) : string.Empty;

    private static string Below(FileType type) =>
        type.Prologue == Prologues.Script ? string.Empty : Escaped(string.Join("; ", type.Prologue.Select(rule => rule.Description).Distinct()));

    private static IEnumerable<string> Remarks(FileType type)
    {
        if (type.Exemption != Exemption.None)
        {
            yield return $"never judged: {type.Exemption.Describe()}";
        }
        else if (!type.IsDemanded)
        {
            yield return "judged where it is, and not demanded";
        }

        if (type.HasBlankLine)
        {
            yield return "a blank line follows";
        }

        if (Describe(type.Variant) is { } variant)
        {
            yield return variant;
        }
    }

    private static string? Describe(FileVariant variant) => variant switch
    {
        FileVariant.Template => "a template of Go or Jinja, if it begins like one",
        FileVariant.Markup => "XML, if it begins like that",
        FileVariant.Page => "HTML, if markup comes before the first `<?php`",
        _ => null,
    };

    // A line of a table ends its cells at bars, also in code.
    private static string Code(string text) => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
