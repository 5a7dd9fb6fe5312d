// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Reports;

/// <summary>The table of the types of files, for people.</summary>
internal static class TypesText
{
    private const int Width = 100;

    /// <summary>Writes a paragraph for each type.</summary>
    public static void Write(TextWriter output)
    {
        foreach (var type in FileTypes.All)
        {
            Write(output, type);
        }
    }

    private static void Write(TextWriter output, FileType type)
    {
        output.WriteLine(type.Id);
        if (type.Names.Length > 0)
        {
            WriteWrapped(output, "names", type.Names);
        }

        if (type.Exemption != Exemption.None)
        {
            output.WriteLine($"  never judged: {type.Exemption.Describe()}");
        }

        if (type.Stating(HashFormat.BuiltIn) is { Length: > 0 } line)
        {
            output.WriteLine($"  header: {line}{(type.HasBlankLine ? ", and a blank line" : string.Empty)}{(type.IsDemanded ? string.Empty : ", which is judged where it is and not demanded")}");
        }

        if (type.Prologue.Length > 0)
        {
            output.WriteLine($"  below: {string.Join("; ", type.Prologue.Select(rule => rule.Description).Distinct())}");
        }
    }

    private static void WriteWrapped(TextWriter output, string label, string[] words)
    {
        var line = $"  {label}:";
        foreach (var word in words)
        {
            if (line.Length + word.Length >= Width)
            {
                output.WriteLine(line);
                line = "   ";
            }

            line += " " + word;
        }

        output.WriteLine(line);
    }
}
