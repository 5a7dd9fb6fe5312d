// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;
using Acgs.Governance.Header.Languages.Types;

namespace Acgs.Governance.Cli.Reports;

/// <summary>Writes the table of file types.</summary>
internal static class FileTypeTable
{
    private const string Introduction =
        "# File types\n\n"
        + "Printed by `acgs-cli explain types --format markdown`; `--format json` prints the same for programs. "
        + "`acgs_type` in [the configuration](configuration.md) assigns a type to files with other names.\n\n"
        + "The longest matching suffix of a name decides, ignoring case. `name*` is the first word of a name; "
        + "`#!name` is the interpreter in the first line of a file without\nan extension. "
        + "The header is inserted on line 1, below the lines in the column \"below\"; "
        + "where that is empty, below `#!` on the first line and an Emacs `-*-` line.\n\n"
        + "| type | files | header | below | |\n"
        + "|---|---|---|---|---|";

    public static void WriteText(TextWriter output)
    {
        foreach (var type in FileTypes.All)
        {
            output.WriteLine(type.Id);
            WriteLine(output, "names", string.Join(' ', type.Names));
            WriteLine(output, "exempt", type.Exemption.Describe());
            WriteLine(output, "header", type.Stating(HashFormat.BuiltIn));
            WriteLine(output, "below", string.Join("; ", Below(type)));
            WriteLine(output, "note", string.Join("; ", Remarks(type)));
        }
    }

    /// <summary>Writes the page docs/command-line/types.md.</summary>
    public static void WriteMarkdown(TextWriter output)
    {
        output.NewLine = "\n";
        output.WriteLine($"<!-- {HeaderLine.TextFor(HashFormat.BuiltIn)} -->");
        output.WriteLine(Introduction);
        foreach (var type in FileTypes.All)
        {
            var header = type.Stating("…") is { Length: > 0 } line ? Code(line) : string.Empty;
            var below = type.Prologue == Prologues.Script ? string.Empty : Escape(string.Join("; ", Below(type)));
            var remarks = type.Exemption == Exemption.None ? Remarks(type) : [$"exempt: {type.Exemption.Describe()}", .. Remarks(type)];
            output.WriteLine($"| `{type.Id}` | {string.Join(' ', type.Names.Select(Code))} | {header} | {below} | {string.Join("; ", remarks)} |");
        }
    }

    public static void WriteJson(Stream output) => JsonExtensions.WriteDocument(output, static json =>
    {
        json.WriteString("schema", "urn:acgs:types:1");
        json.WriteObjects("types", FileTypes.All, static (json, type) =>
        {
            json.WriteString("id", type.Id);
            json.WriteStrings("names", type.Names);
            json.WriteString("header", type.Stating(HashFormat.BuiltIn));
            json.WriteBoolean("demanded", type.IsDemanded);
            json.WriteBoolean("blank_line", type.BlankLine != BlankLine.None);
            json.WriteStrings("below", Below(type));
            json.WriteString("exemption", type.Exemption.Describe());
        });
    });

    private static void WriteLine(TextWriter output, string label, string value)
    {
        if (value.Length > 0)
        {
            output.WriteLine($"  {label}: {value}");
        }
    }

    private static IEnumerable<string> Below(FileType type) => type.Prologue.Select(rule => rule.Description).Distinct();

    private static IEnumerable<string> Remarks(FileType type)
    {
        string?[] remarks =
        [
            type switch
            {
                { Kind: FileTypeKind.Json } => "exempt without the key, except with acgs_json = key; evaluated where present",
                _ when type.IsDemanded || type.Exemption != Exemption.None => null,
                _ => "optional, evaluated where present",
            },
            type.BlankLine switch
            {
                BlankLine.Always => "followed by a blank line",
                BlankLine.AboveComment => "followed by a blank line above a comment",
                _ => null,
            },
            type.Variant switch
            {
                FileVariant.Template => "Go or Jinja template if the content begins like one",
                FileVariant.Markup => "XML if the content begins like it",
                FileVariant.Page => "HTML if markup comes before the first `<?php`",
                _ => null,
            },
            type.Names.Where(SharedNames.ByName.Dictionary.ContainsKey).ToArray() is { Length: > 0 } shared
                ? $"{string.Join(' ', shared)} only if the content begins like it"
                : null,
        ];
        return remarks.OfType<string>();
    }

    // A bar ends a table cell, also in code.
    private static string Code(string text) => $"`{text.Replace("|", "\\|", StringComparison.Ordinal)}`";

    private static string Escape(string text) => text
        .Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "\\<", StringComparison.Ordinal).Replace("*", "\\*", StringComparison.Ordinal);
}
