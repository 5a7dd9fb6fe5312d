// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Acgs.Governance.Recording;

/// <summary>Random salts: in memory, or in a folder with one file a day, which replicas share and a restart finds again.</summary>
internal sealed partial class DailySalts(IOptions<LedgerOptions> options, ILogger<DailySalts> logger) : IDailySalts
{
    private const int Length = 32;
    private const string Extension = ".salt";

    public byte[] Get(DateOnly day)
    {
        if (options.Value.ClientSaltFolder is not { Length: > 0 } folder)
        {
            return RandomNumberGenerator.GetBytes(Length);
        }

        try
        {
            return GetShared(folder, $"{day:yyyy-MM-dd}{Extension}");
        }
        catch (Exception unusable) when (unusable is IOException or UnauthorizedAccessException)
        {
            Log.Unusable(logger, folder, unusable.Message);
            return RandomNumberGenerator.GetBytes(Length);
        }
    }

    private static byte[] GetShared(string folder, string name)
    {
        OwnerFile.CreateFolder(folder);
        foreach (var older in Directory.EnumerateFiles(folder, $"*{Extension}").Where(file => string.CompareOrdinal(Path.GetFileName(file), name) < 0))
        {
            File.Delete(older);
        }

        var path = Path.Combine(folder, name);
        if (!File.Exists(path))
        {
            OwnerFile.TryCreate(path, RandomNumberGenerator.GetBytes(Length));
        }

        return File.ReadAllBytes(path) is { Length: Length } salt ? salt : throw new IOException($"{path} does not have {Length} bytes");
    }

    private static partial class Log
    {
        [LoggerMessage(
            1702, LogLevel.Warning,
            "The folder {Folder} of client salts (Acgs:Ledger:ClientSaltFolder) cannot be used: {Reason} Digests of today cannot be compared with those "
            + "of other processes.",
            EventName = "ClientSaltsUnusable")]
        public static partial void Unusable(ILogger logger, string folder, string reason);
    }
}
