// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Header;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Acgs.Governance.Analyzers.Configuration;

/// <summary>The document that the hash is a fingerprint of, when the project names one.</summary>
internal static class ConstitutionFile
{
    private const string MarkKey = "build_metadata.AdditionalFiles.AcgsConstitution";

    /// <summary>Says why the project's hash is not that of its constitution file; <see langword="null"/> when it is, or no file is named.</summary>
    /// <param name="options">Every file that the build passes on, and what it says about each.</param>
    /// <param name="settings">The settings of the project.</param>
    /// <param name="cancellationToken">Ends the wait for the text.</param>
    public static string? FindProblem(AnalyzerOptions options, HeaderSettings settings, CancellationToken cancellationToken)
    {
        var files = options.AdditionalFiles.Where(file => options.AnalyzerConfigOptionsProvider.GetOptions(file).IsTrue(MarkKey)).ToArray();
        return files.Length switch
        {
            0 => null,
            1 => FindProblem(files[0], settings, cancellationToken),
            _ => $"'{ConfigurationKeys.ConstitutionFileProperty}' must name one constitution file, but there are {files.Length}: "
                + string.Join(", ", files.Select(file => $"'{NameOf(file)}'").OrderBy(name => name, StringComparer.Ordinal)),
        };
    }

    /// <summary>The hash of a document: the first digits of the SHA-256 of its bytes.</summary>
    internal static string HashOf(SourceText text)
    {
        // The compiler took this checksum over the bytes of the file. Where it was told to use another algorithm, the text is
        // encoded again, which gives the same bytes unless the file has a byte-order mark and bytes that are not valid behind it.
        var source = text.ChecksumAlgorithm == SourceHashAlgorithm.Sha256
            ? text
            : SourceText.From(text.ToString(), text.Encoding ?? Encoding.UTF8, SourceHashAlgorithm.Sha256);
        return string.Concat(source.GetChecksum().Take(HashFormat.Length / 2).Select(part => part.ToString("x2", null)));
    }

    private static string? FindProblem(AdditionalText file, HeaderSettings settings, CancellationToken cancellationToken)
    {
        if (file.GetText(cancellationToken) is not { Length: > 0 } text)
        {
            return $"'{ConfigurationKeys.ConstitutionFileProperty}' names the constitution file '{NameOf(file)}', which is empty or cannot be read as text";
        }

        var (hash, active) = (HashOf(text), settings.Constitution.Active);
        return hash == active ? null : $"'{settings.HashKey}' is {active}, but the constitution file '{NameOf(file)}' has the hash {hash}";
    }

    private static string NameOf(AdditionalText file) => Path.GetFileName(file.Path);
}
