// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Benchmarks.Judges;

/// <summary>An additional file that is not on the disk.</summary>
internal sealed class SettingsFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
