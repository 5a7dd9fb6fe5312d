// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;
using Acgs.Governance.Header.Languages;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Evaluates one file after the other; a thread has one of its own.</summary>
internal sealed class FileEvaluator
{
    // As many characters as are looked at to tell binary files and minified ones.
    private const int Telling = 8000;

    private static readonly FileResult UnknownType = new(FileStatus.UnknownType);

    private readonly IFileReader _reader;
    private readonly SettingsProvider _settings;
    private readonly ComplianceLevel _level;
    private readonly FileContent _content;
    private readonly FindingDescriber _describer;
    private readonly FileResult[] _last = [new(FileStatus.Compliant), new(FileStatus.Finding)];

    /// <param name="reader">Reads the files.</param>
    /// <param name="settings">What is demanded of them.</param>
    /// <param name="level">The definition of compliance in use.</param>
    public FileEvaluator(IFileReader reader, SettingsProvider settings, ComplianceLevel level)
    {
        _reader = reader;
        _settings = settings;
        _level = level;
        _content = new(reader);
        _describer = new(_content);
    }

    /// <summary>Evaluates the file at <paramref name="path"/>.</summary>
    /// <param name="path">Its path relative to the root; the byte behind it in memory is NUL.</param>
    /// <param name="isVendored">Whether it is the work of others, or of a tool.</param>
    /// <exception cref="UsageException">Its configuration is invalid.</exception>
    public FileResult Evaluate(ReadOnlySpan<byte> path, bool isVendored = false)
    {
        var file = _settings.For(path);
        var type = SourceType.Find(path, file);
        if (type is null && !SourceType.IsNameSilent(path))
        {
            return UnknownType;
        }

        var exemption = isVendored ? Exemption.Vendored : SourceType.ExemptionOf(path, type, file);
        if (exemption != Exemption.None)
        {
            return FileResult.Exempt(exemption);
        }

        var error = _reader.Open(path);
        if (error != FileError.None)
        {
            return Unreadable(error);
        }

        try
        {
            return _content.ReadHead() ? EvaluateContent(path, file, type) : Unreadable(FileError.Failed);
        }
        finally
        {
            _reader.Close();
            _content.Release();
        }
    }

    private static FileResult Unreadable(FileError error) => new(FileStatus.Unreadable) { Reason = error.Describe() };

    private FileResult EvaluateContent(ReadOnlySpan<byte> path, FileSettings file, SourceType? type)
    {
        type ??= FindByInterpreter();
        if (type is null)
        {
            return UnknownType;
        }

        HeaderScan scan = default;
        var isDecided = _content.DecodeStart() && Scan(path, file, ref type, ref scan);
        if (isDecided && (type is null || scan.Verdict == HeaderVerdict.Ok))
        {
            return Conclude(path, file, type, scan);
        }

        _content.Decode();
        if (_content.Form == TextForm.Binary || _content.Bytes.IsEmpty)
        {
            return FileResult.Exempt(_content.Bytes.IsEmpty ? Exemption.Empty : Exemption.Binary);
        }

        isDecided = Scan(path, file, ref type, ref scan, isDecided);

        // What tells exempt files stands in this many characters, of which a head that is not ASCII has fewer.
        if (!_content.IsWhole && (!isDecided || (scan.Verdict == HeaderVerdict.Missing && _content.Text.Length < Telling)))
        {
            if (!_content.ReadRest())
            {
                return Unreadable(FileError.Failed);
            }

            _content.Decode();
            Scan(path, file, ref type, ref scan);
        }

        return Conclude(path, file, type, scan);
    }

    /// <summary>Evaluates what has been decoded. More of a text can tell that it is of another type, or of none that is known.</summary>
    /// <returns>Whether what lies behind it cannot change the verdict. Of C# a line below the header region is evaluated too.</returns>
    private bool Scan(ReadOnlySpan<byte> path, FileSettings file, ref SourceType? type, ref HeaderScan scan, bool isDecided = false)
    {
        var named = type;
        type = named?.In(path, file, _content.Text);
        if (type is null || (isDecided && type == named))
        {
            return true;
        }

        scan = type.Scan(_content.Text, file.Constitution, out var regionEnd);
        return regionEnd < _content.Text.Length && (type.IsCommented || (scan.HasMarker && scan.Verdict != HeaderVerdict.Misplaced));
    }

    private FileResult Conclude(ReadOnlySpan<byte> path, FileSettings file, SourceType? type, HeaderScan scan)
    {
        if (type is null)
        {
            return UnknownType;
        }

        if (scan.Verdict != HeaderVerdict.Ok && !type.IsFinding(scan, file))
        {
            return file.IsJsonKeyDemanded && type.IsJson ? ConcludeWithoutKey(path, file, type) : FileResult.Exempt(CauseOf(scan, type));
        }

        // Asked of files with a finding only, because most files have none.
        var exemption = scan.Verdict == HeaderVerdict.Ok ? Exemption.None
            : type.IsOptional ? Exemption.Data
            : type.ExemptionOf(path, file, _content.Text);
        if (exemption != Exemption.None)
        {
            return FileResult.Exempt(exemption);
        }

        // What is not the header is looked for in the whole file.
        if (scan.Verdict == HeaderVerdict.Missing && !_content.ReadRest())
        {
            return Unreadable(FileError.Failed);
        }

        var reached = Reached(scan, file, type);
        var isCompliant = reached >= _level;
        return isCompliant && (scan.Verdict != HeaderVerdict.Outdated || _level == ComplianceLevel.Presence)
            ? Counted(FileStatus.Compliant, reached, scan.Verdict, type)
            : _describer.Describe(path, Counted(isCompliant ? FileStatus.Compliant : FileStatus.Finding, reached, scan.Verdict, type), scan, file);
    }

    private static Exemption CauseOf(HeaderScan scan, SourceType type) => type.IsOptional || type.IsJson ? Exemption.Data
        : scan.Verdict == HeaderVerdict.Empty && type.Row is not { IsDemanded: false } ? Exemption.Empty
        : Exemption.Optional;

    /// <summary>The result for a file in scope. Most files have the same as the one before.</summary>
    private FileResult Counted(FileStatus status, ComplianceLevel reached, HeaderVerdict verdict, SourceType type)
    {
        ref var last = ref _last[(int)status];
        return last.Level == reached && last.Verdict == verdict && last.Type == type ? last : last = new(status, reached, verdict, type);
    }

    /// <summary>A JSON document that is no object has no place for the key; but stamped with a line it is no document any more.</summary>
    private FileResult ConcludeWithoutKey(ReadOnlySpan<byte> path, FileSettings file, SourceType type)
    {
        var position = JsonDamage.Find(path, _content.Bytes, _content.Characters, type.Row!);
        if (position == HeaderLine.None)
        {
            return FileResult.Exempt(Exemption.Data);
        }

        var reached = ReachedByDigits(file);
        return reached >= _level
            ? Counted(FileStatus.Compliant, reached, HeaderVerdict.Malformed, type)
            : _describer.Describe(path, Counted(FileStatus.Finding, reached, HeaderVerdict.Malformed, type), position, _content.Text.LineEnd(position), file);
    }

    private SourceType? FindByInterpreter()
    {
        _content.Decode();
        return _content.Form == TextForm.Bytes ? SourceType.OfInterpreter(_content.Text) : null;
    }

    private ComplianceLevel Reached(HeaderScan scan, FileSettings file, SourceType type) => scan.Verdict switch
    {
        HeaderVerdict.Ok when IsStrict(scan.Marker, file, type) => ComplianceLevel.Strict,
        HeaderVerdict.Ok or HeaderVerdict.Outdated => ComplianceLevel.Header,
        _ => ReachedByDigits(file),
    };

    private ComplianceLevel ReachedByDigits(FileSettings file) => _content.Contains(file.Constitution) ? ComplianceLevel.Presence : ComplianceLevel.None;

    private bool IsStrict(CommentLine marker, FileSettings file, SourceType type)
    {
        var text = _content.Text;
        var start = text.LineStart(marker.Start);
        return type.IsJson || text.Read(start, text.LineEnd(start)).SequenceEqual(type.Stating(file.Constitution.Active));
    }
}
