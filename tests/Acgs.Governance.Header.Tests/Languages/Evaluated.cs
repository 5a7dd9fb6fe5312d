// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Header.Tests.Languages;

/// <summary>What the grammar says of a file of some name. In the texts of tests <c>{T}</c>, <c>{O}</c> and <c>{A}</c> are the canonical text with the active, another and an accepted hash.</summary>
internal static class Evaluated
{
    public static readonly Constitution Constitution = new(Canonical.Hash, [Canonical.AcceptedHash]);

    public static string Expand(string template) => template
        .Replace("{T}", HeaderLine.Label + Canonical.Hash, StringComparison.Ordinal)
        .Replace("{O}", HeaderLine.Label + Canonical.OtherHash, StringComparison.Ordinal)
        .Replace("{A}", HeaderLine.Label + Canonical.AcceptedHash, StringComparison.Ordinal);

    public static FileType TypeOf(string name) => Assert.IsType<FileType>(FileTypes.Find(name));

    public static HeaderScan Scan(string name, string text) => TypeOf(name).Scan(new StringText(text), Constitution, []);

    public static string Verdict(string name, string template) => Scan(name, Expand(template)).Verdict.ToString();

    /// <summary>The text with the header inserted, in LF.</summary>
    public static string Inserted(string name, string text)
    {
        var type = TypeOf(name);
        var insertion = LanguageInsertion.Into(new StringText(text), type);
        return text.Insert(insertion.Offset, insertion.Of(type.Stating(Canonical.Hash), "\n").Replacement);
    }
}
