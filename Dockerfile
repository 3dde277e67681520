# syntax=docker/dockerfile:1

FROM node:22-slim AS styles
WORKDIR /src
COPY src/Sjukersattning.Web/package.json src/Sjukersattning.Web/package-lock.json src/Sjukersattning.Web/.npmrc ./
RUN npm ci

# The image with a C compiler, for the SQLite that encrypts its files (Database__Engine).
FROM node:22 AS cipher
COPY src/Sjukersattning.Data/cipher.sh /src/
RUN sh /src/cipher.sh /out

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY global.json Directory.Build.props Directory.Packages.props .editorconfig BannedSymbols.txt ./
COPY src/Sjukersattning.Domain/Sjukersattning.Domain.csproj src/Sjukersattning.Domain/packages.lock.json src/Sjukersattning.Domain/
COPY src/Sjukersattning.Data/Sjukersattning.Data.csproj src/Sjukersattning.Data/packages.lock.json src/Sjukersattning.Data/
COPY src/Sjukersattning.Pdf/Sjukersattning.Pdf.csproj src/Sjukersattning.Pdf/packages.lock.json src/Sjukersattning.Pdf/
COPY src/Sjukersattning.Web/Sjukersattning.Web.csproj src/Sjukersattning.Web/packages.lock.json src/Sjukersattning.Web/fkui.targets src/Sjukersattning.Web/handbok.targets src/Sjukersattning.Web/
COPY src/Sjukersattning.Web/Properties/PublishProfiles src/Sjukersattning.Web/Properties/PublishProfiles
# Compiled ahead, on the runtime of the image below.
ENV PROFILE="-p:PublishProfile=linux-x64 -p:SelfContained=false -p:UseAppHost=false"
RUN dotnet restore src/Sjukersattning.Web --locked-mode $PROFILE
COPY src/ src/
COPY docs/handbok docs/handbok
COPY --from=styles /src/node_modules src/Sjukersattning.Web/node_modules
# The image has no git to ask: docker build --build-arg VERSION=1.2.0
ARG VERSION=0.0.0-lokal
RUN dotnet publish src/Sjukersattning.Web --no-restore $PROFILE -o /app -p:SkipNpmInstall=true -p:MinVerVersionOverride="$VERSION"

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
COPY --from=cipher /out/libsqlite3mc.so ./
RUN mkdir -p App_Data logs && chown "$APP_UID" App_Data logs
USER $APP_UID
ENV ASPNETCORE_HTTP_PORTS=8080 TZ=Europe/Stockholm
EXPOSE 8080
VOLUME /app/App_Data
# The image has no curl: bash opens the socket itself.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200'* ]]"]
ENTRYPOINT ["dotnet", "Sjukersattning.Web.dll"]
