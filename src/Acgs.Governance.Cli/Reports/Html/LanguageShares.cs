// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Text;

namespace Acgs.Governance.Cli.Reports.Html;

/// <summary>Files in scope by file type. A result does not keep its type, which only the page needs.</summary>
internal sealed class LanguageShares(CheckResult check, IFileReader reader)
{
    private readonly FileContent _content = new(reader);

    public static IReadOnlyList<Share> Of(CheckResult check)
    {
        using var reader = FileReaders.Create(check.Request.Selection.Root);
        return Shares.Count(check, new LanguageShares(check, reader).NameOf);
    }

    private string NameOf(int index)
    {
        var path = check.Files[index];
        var type = SourceTypes.Find(path, check.Request.Settings.For(path)) ?? (SourceTypes.IsNameSilent(path) ? FindInterpreter(path) : null);
        return type == SourceType.CSharp ? "csharp" : type?.Row?.Id ?? "other";
    }

    private SourceType? FindInterpreter(ReadOnlySpan<byte> path)
    {
        if (reader.Open(path) != FileError.None)
        {
            return null;
        }

        try
        {
            if (!_content.ReadHead())
            {
                return null;
            }

            _content.Decode();
            return _content.Form == TextForm.Bytes ? SourceTypes.OfInterpreter(_content.Text) : null;
        }
        finally
        {
            reader.Close();
            _content.Release();
        }
    }
}
