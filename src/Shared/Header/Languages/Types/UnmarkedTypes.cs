// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>What has no comments, or must not be touched.</summary>
internal static class UnmarkedTypes
{
    public static readonly FileType[] All =
    [
        FileType.Exempt(
            "data", Exemption.Data,
            ".csv .tsv .psv .jsonl .ndjson .jsonlines .arff .libsvm .fasta .fa .fastq .vcf .bed .pdb .xyz .srt .vtt .ics .vcard .eml .mbox .log "
                + ".sarif .tfstate .tfstate.backup .tscn .tres"),
        FileType.Exempt(
            "lock", Exemption.Lock,
            ".lock .lockfile .lockb packages.lock.json package-lock.json npm-shrinkwrap.json project.assets.json .deps.json .runtimeconfig.json "
                + "pnpm-lock.yaml pnpm-lock.yml go.sum go.work.sum .terraform.lock.hcl Package.resolved conda-lock.yml Gopkg.lock Chart.lock buf.lock "
                + "pubspec.lock gradle.lockfile bun.lock uv.lock gems.locked Cartfile.resolved cabal.project.freeze project.lock.json"),
        FileType.Exempt("solution", Exemption.Generated, ".sln .suo .user .dsp .dsw .xcscheme .pbxproj .xcworkspacedata"),
        FileType.Exempt("generated", Exemption.Generated, ".pb. gradlew gradlew.bat"),
        FileType.Exempt("minified", Exemption.Minified, ".min.js .min.mjs .min.cjs .min.css .min.html .bundle.js .chunk.js"),
        FileType.Exempt("source-map", Exemption.SourceMap, ".map .js.map .css.map"),
        FileType.Exempt(
            "licence", Exemption.Licence,
            "LICENSE.* LICENCE.* COPYING.* NOTICE.* UNLICENSE.* COPYRIGHT.* PATENTS.* LICENSE* LICENCE* COPYING* NOTICE* UNLICENSE* COPYRIGHT* PATENTS* LICENSE.txt LICENSE.md LICENSE.rst LICENSE.html LICENCE.txt "
                + "LICENCE.md COPYING.txt COPYING.md COPYING.LESSER NOTICE.txt NOTICE.md LICENSE-APACHE LICENSE-MIT THIRD-PARTY-NOTICES.txt "
                + "ThirdPartyNotices.txt THIRD-PARTY-NOTICES MIT-LICENSE.* MIT-LICENSE"),
        FileType.Exempt("patch", Exemption.Patch, ".patch .diff .rej .orig .dpatch .quilt"),
        FileType.Exempt(
            "key", Exemption.Key,
            ".pem .key .crt .cer .csr .der .p12 .pfx .p7b .p7s .jks .keystore .asc .gpg .pgp .sig .pub .snk .minisig .kdbx .age authorized_keys "
                + "known_hosts id_rsa id_ed25519"),
        FileType.Exempt(
            "snapshot", Exemption.Snapshot,
            ".snap .snapshot .verified.txt .verified.cs .verified.json .verified.xml .received.txt .approved.txt .golden .ambr"),
        FileType.Exempt(
            "marker-file", Exemption.Data,
            ".gitkeep .keep .nojekyll py.typed .python-version .nvmrc .node-version .ruby-version .java-version .terraform-version CNAME .sha256 "
                + ".sha512 .md5 .sha1"),
        FileType.Exempt(
            "binary", Exemption.Binary,
            ".png .jpg .jpeg .gif .ico .icns .webp .bmp .tif .tiff .avif .heic .psd .xcf .pdf .eps .zip .gz .tgz .tar .bz2 .xz .zst .lz4 .7z .rar "
                + ".br .jar .war .ear .class .dll .exe .so .dylib .lib .a .o .obj .ko .pyc .pyo .pyd .whl .egg .nupkg .snupkg .vsix .apk .aab .ipa .dex "
                + ".deb .rpm .msi .dmg .iso .img .woff .woff2 .ttf .otf .eot .mp3 .mp4 .m4a .wav .ogg .oga .flac .webm .mov .avi .mkv .wasm .docx .xlsx "
                + ".pptx .odt .ods .odp .doc .xls .ppt .sqlite3 .parquet .feather .arrow .avro .orc .npy .npz .h5 .hdf5 .onnx .pb .tflite .safetensors "
                + ".gguf .pt .pth .ckpt .pkl .pickle .joblib .mo .swp"),
    ];
}
